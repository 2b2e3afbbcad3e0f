package org.tongzhou.core.notices;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.notices.columns.Columns;
import org.tongzhou.core.notices.slips.SlipReplies;
import org.tongzhou.core.security.Caller;
import org.tongzhou.core.security.Person;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.RuleViolationException;

/** Drafts of the caller's from their first words until they are published or deleted. It has no door of its own; who stores or deletes one has locked it. */
@Dependent
class NoticeDrafts {
    @Inject
    NoticeRepository notices;
    @Inject
    ReadingRepository readings;
    @Inject
    WorkCopyRepository copies;
    @Inject
    NoticeAttachments attachments;
    @Inject
    NoticeTopics topics;
    @Inject
    PublishedUnits units;
    @Inject
    Columns columns;
    @Inject
    Addressing addressing;
    @Inject
    SlipReplies slips;
    @Inject
    Caller caller;
    @Inject
    Clock clock;
    @Inject
    Acts acts;

    /** Begins one of the caller's unit. */
    Notice add(NoticeDraft draft) {
        Person author = caller.person();
        if (!units.ofCaller().mayWriteFor(author.unit())) {
            throw new NotPermittedException("notices.notOwnUnit", author.unit());
        }
        addressing.requireKnown(draft);
        ColumnRules.requireWritable(columns.get(draft.columnId()), author);
        Notice notice = new Notice(draft, author.username(), author.unit(), clock.instant());
        notices.add(notice);
        topics.changedFor(notice);
        return notice;
    }

    /** Stores one anew that was seen in a version. */
    void save(Notice notice, int version, NoticeDraft draft) {
        ColumnRules.requireAuthor(columns.get(notice.getColumnId()), caller.person());
        if (notice.getColumnId() != draft.columnId()) {
            requireNotOutBefore(notice);
            ColumnRules.requireWritable(columns.get(draft.columnId()), caller.person());
        }
        requireKept(notice, draft);
        notice.edit(version, draft, caller.person().username(), clock.instant());
        attachments.follow(notice);
        topics.changedFor(notice);
    }

    /** Its former texts, files and comments were for the people of its column. */
    private static void requireNotOutBefore(Notice notice) {
        if (notice.getPublishedAt() != null) {
            throw new RuleViolationException("notices.columnKept");
        }
    }

    private void requireKept(Notice notice, NoticeDraft draft) {
        slips.requireKept(notice.getId(), notice.slip(), draft.slip());
        if (notice.slip().isPlain() && !draft.slip().isPlain() && readings.isAnyReplied(notice.getId())) {
            throw new RuleViolationException("notices.slip.loses.words");
        }
    }

    /** Deletes one, with its files and what its author has typed and not saved, that was seen in a version. */
    void delete(Notice notice, int version) {
        notice.requireDeletable(version);
        attachments.removeAll(notice);
        copies.removeOf(notice.getId(), caller.person().username());
        notices.remove(notice);
        acts.tell(NoticeActs.on(NoticeActs.DELETE, notice));
        topics.changedFor(notice);
    }
}
