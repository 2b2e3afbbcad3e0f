package org.tongzhou.core.notices;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.security.Caller;
import org.tongzhou.core.shared.OfficeZone;

/**
 * Gives up what was taken back to be corrected (放弃重新发布): it is among the withdrawn again, with what it said when it was withdrawn. What was written since is
 * kept among its texts. Who calls it has locked the notice.
 */
@Dependent
class NoticeAbandoning {
    @Inject
    NoticeRepository notices;
    @Inject
    VersionRepository texts;
    @Inject
    NoticeVersions versions;
    @Inject
    NoticeAttachments attachments;
    @Inject
    ArchiveRepository archives;
    @Inject
    WorkCopyRepository copies;
    @Inject
    NoticeSteps steps;
    @Inject
    NoticeTopics topics;
    @Inject
    Caller caller;
    @Inject
    Clock clock;
    @Inject
    Acts acts;

    /** @throws org.tongzhou.core.shared.RuleViolationException if it is no draft, or was never published */
    void giveUp(Notice notice, int version) {
        versions.keepWritten(notice);
        Optional<NoticeStep> withdrawn = last(notice, StepAct.WITHDRAWN);
        notice.giveUp(version, withdrawn.map(NoticeStep::getTakenAt).orElse(notice.getChangedAt()), withdrawn.map(NoticeStep::getRemark).orElse(null), clock.instant());
        last(notice, StepAct.TAKEN_BACK).flatMap(step -> texts.findLast(notice.getId(), step.getTakenAt())).ifPresent(text -> restore(notice, text));
        int year = LocalDate.ofInstant(notice.getPublishedAt(), OfficeZone.ID).getYear();
        archives.find(notice.getColumnId(), year).ifPresent(archived -> notice.archive(year));
        copies.removeOf(notice.getId(), caller.person().username());
        steps.note(notice, StepAct.GIVEN_UP);
        notices.flush();
        acts.tell(NoticeActs.on(NoticeActs.GIVE_UP, notice));
        topics.changedFor(notice);
    }

    private Optional<NoticeStep> last(Notice notice, StepAct act) {
        List<NoticeStep> taken = notices.listSteps(notice.getId()).stream().filter(step -> step.getAct() == act).toList();
        return taken.isEmpty() ? Optional.empty() : Optional.of(taken.get(taken.size() - 1));
    }

    private void restore(Notice notice, NoticeVersion text) {
        notice.restore(text.getTitle(), text.slip(), text.replyDueAt(), text.getWrittenBy());
        attachments.store(notice, text.getBody(), text.getFiles().stream().map(VersionFile::chosen).toList());
    }
}
