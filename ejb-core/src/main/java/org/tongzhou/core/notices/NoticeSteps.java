package org.tongzhou.core.notices;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.tongzhou.core.access.CurrentUser;
import org.tongzhou.core.security.People;
import org.tongzhou.core.shared.PlainText;

/** Writes down the steps of notices, and reads them. */
@Dependent
class NoticeSteps {
    private final NoticeRepository notices;
    private final CurrentUser currentUser;
    private final People people;
    private final Clock clock;

    @Inject
    NoticeSteps(NoticeRepository notices, CurrentUser currentUser, People people, Clock clock) {
        this.notices = notices;
        this.currentUser = currentUser;
        this.people = people;
        this.clock = clock;
    }

    void note(Notice notice, StepAct act) {
        note(notice, act, null);
    }

    /** @param remark null or blank if nothing was said */
    void note(Notice notice, StepAct act, String remark) {
        String by = currentUser.isKnown() ? currentUser.username() : null;
        notices.add(new NoticeStep(notice.getId(), act, by, clock.instant(), PlainText.lineOrNull(remark)));
    }

    /** By itself, whoever may be the cause. */
    void noteOfItself(Notice notice, StepAct act) {
        notices.add(new NoticeStep(notice.getId(), act, null, clock.instant(), null));
    }

    /** The first one first. */
    List<StepRow> list(long noticeId) {
        return notices.listSteps(noticeId).stream().map(step -> new StepRow(step.getAct(),
            step.getUsername() == null ? null : people.displayName(step.getUsername()), step.getTakenAt(), step.getRemark())).toList();
    }
}
