package org.tongzhou.core.notices;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.notices.columns.Columns;
import org.tongzhou.core.notification.NotificationSender;

/** Gives notices back to their authors that can not go on where they stand, and tells them why. */
@Dependent
class NoticeReturns {
    @Inject
    Columns columns;
    @Inject
    Reviewers reviewers;
    @Inject
    NoticeSteps steps;
    @Inject
    NoticeTopics topics;
    @Inject
    NotificationSender notifications;
    @Inject
    Clock clock;
    @Inject
    Acts acts;

    /** Its moment has come, but its column is closed. */
    void columnClosed(Notice notice) {
        giveBack(notice, StepAct.COLUMN_CLOSED, "noticeColumnClosed");
    }

    /** Who reviews may be others than before: it waits for these, or goes back where nobody is left. Nothing happens to one that does not wait. */
    void askAnew(Notice notice) {
        if (!notice.getStatus().isReview()) {
            return;
        }
        Set<String> waitingFor = reviewers.of(notice);
        if (waitingFor.isEmpty()) {
            giveBack(notice, StepAct.UNREVIEWED, "noticeUnreviewed");
        } else {
            reviewers.tell(notice, waitingFor);
        }
    }

    private void giveBack(Notice notice, StepAct act, String kind) {
        if (!notice.sendBack(clock.instant())) {
            return;
        }
        reviewers.tell(notice, Set.of());
        steps.noteOfItself(notice, act);
        acts.tell(NoticeActs.on(NoticeActs.RETURN_ITSELF, notice).with("step", act));
        topics.changedFor(notice);
        notifications.send(List.of(notice.getAuthor()), kind, List.of(notice.getTitle(), columns.get(notice.getColumnId()).name()),
            NoticeAddress.ofReview(notice.getId()));
    }
}
