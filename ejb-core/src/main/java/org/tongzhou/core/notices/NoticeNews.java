package org.tongzhou.core.notices;

import static jakarta.ejb.ConcurrencyManagementType.BEAN;
import static jakarta.ejb.TransactionAttributeType.MANDATORY;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.tongzhou.core.notification.NotificationSender;
import org.tongzhou.core.security.AudienceCondition;

/**
 * Sends readers a notification of what they should not miss: a notice that is urgent or asks for a reply, that one they have
 * read was corrected, that replies are due at another moment, and that a notice was withdrawn. By one statement for all of them, in the transaction of what they are told: a server that goes down leaves no
 * notice out of which nobody was told.
 */
@Singleton
@ConcurrencyManagement(BEAN)
@TransactionAttribute(MANDATORY)
public class NoticeNews {
    @Inject
    NotificationSender notifications;
    @Inject
    Clock clock;

    public void published(@Observes NoticePublished event) {
        if (event.quiet()) {
            return;
        }
        if (event.pressing()) {
            notifications.send(event.audience(), "noticePublished", List.of(event.unit(), event.title()), event.href());
        }
    }

    /** Who had it before was told then. */
    public void widened(@Observes NoticeWidened event) {
        if (event.pressing()) {
            notifications.send(new AudienceCondition(event.audience(), clock).except(event.before()), "noticePublished", List.of(event.unit(), event.title()), event.href());
        }
    }

    /** Who has replied need not know. */
    public void dueMoved(@Observes NoticeDueMoved event) {
        AudienceCondition others = new AudienceCondition(event.audience(), clock).also("p.username <> %s", event.by());
        notifications.send(ReaderState.NOT_REPLIED.of(event.id(), event.byUnits(), others), "noticeDueMoved",
            List.of(event.title(), NoticeMoments.words(event.was()), NoticeMoments.words(event.due())), event.href());
    }

    public void corrected(@Observes NoticeCorrected event) {
        AudienceCondition others = new AudienceCondition(event.audience(), clock).also("p.username <> %s", event.by());
        notifications.send(ReaderState.READ.of(event.id(), false, others), "noticeCorrected", List.of(event.title(), event.note()), event.href());
    }

    public void withdrawn(@Observes NoticeWithdrawn event) {
        notifications.send(event.audience(), "noticeWithdrawn", List.of(event.unit(), event.title(), event.reason()), NoticeAddress.LIST);
    }
}
