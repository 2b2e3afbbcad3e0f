package org.tongzhou.core.notices;

import static jakarta.ejb.ConcurrencyManagementType.BEAN;
import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;
import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.tongzhou.core.notification.NotificationSender;
import org.tongzhou.core.shared.Urgency;

/**
 * Sends readers a notification of what they should not miss: a notice that is urgent or asks for a reply, that one they have
 * read was corrected, and that a notice was withdrawn. A courtesy in a transaction of its own, once the notice is out: that it fails must not undo the publication.
 */
@Singleton
@ConcurrencyManagement(BEAN)
@TransactionAttribute(REQUIRES_NEW)
public class NoticeNews {
    @Inject
    NotificationSender notifications;

    public void published(@Observes(during = AFTER_SUCCESS) NoticePublished event) {
        if (event.quiet()) {
            return;
        }
        if (event.replyDueAt() != null || event.urgency() != Urgency.ROUTINE) {
            notifications.send(event.audience(), "noticePublished", List.of(event.unit(), event.title()), event.href());
        }
    }

    public void corrected(@Observes(during = AFTER_SUCCESS) NoticeCorrected event) {
        notifications.send(event.misled(), "noticeCorrected", List.of(event.title(), event.note()), event.href());
    }

    public void withdrawn(@Observes(during = AFTER_SUCCESS) NoticeWithdrawn event) {
        notifications.send(event.audience(), "noticeWithdrawn", List.of(event.unit(), event.title(), event.reason()), NoticeAddress.LIST);
    }
}
