package org.tongzhou.core.notices;

import static java.util.stream.Collectors.toSet;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import org.tongzhou.core.access.RequiresPermission;
import org.tongzhou.core.notices.columns.Columns;
import org.tongzhou.core.notices.columns.ShelvedColumn;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.security.Caller;
import org.tongzhou.core.security.People;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.RuleViolationException;

/** Begins new notices with what older ones say (复制), as the same is told each year. */
@Stateless
public class NoticeCopyService {
    @Inject
    NoticeRepository notices;
    @Inject
    NoticeDeskService desk;
    @Inject
    PublishedUnits units;
    @Inject
    Columns columns;
    @Inject
    Caller caller;
    @Inject
    People people;
    @Inject
    NoticeAttachments attachments;

    /**
     * A draft of the caller's unit with the words, the files and the audience of a notice, without its moments and its place above others. It stands where
     * that one does, or where everybody writes if the caller does not write there and everybody reads it; whom there is no more is left out.
     *
     * @return its id
     * @throws NotFoundException if the caller publishes no such notice
     * @throws RuleViolationException if it stands in a closed column that not everybody reads
     * @throws NotPermittedException if the caller publishes for other units only, or does not write in its column and not everybody reads that
     */
    @RequiresPermission(NoticePermissions.PUBLISH)
    public long copy(long id) {
        Notice notice = notices.lockOwn(id, units.ofCaller()).orElseThrow(() -> new NotFoundException("notices.notFound", id));
        NoticeDraft said = notice.draft();
        long column = columnOfCopy(columns.get(notice.getColumnId()));
        long draft = desk.addDraft(new NoticeDraft(said.title(), said.body(), present(said.audience()), said.urgency(), false, null, column, null, null)
            .addressing(present(said.also())).confirmed(said.confirm()).asking(said.slip()).commented(said.comments()));
        attachments.copy(notice, notices.find(draft).orElseThrow());
        return draft;
    }

    private long columnOfCopy(ShelvedColumn column) {
        if (!column.isForEverybody()) {
            ColumnRules.requireWritable(column, caller.person());
        }
        return column.isWrittenBy(caller.person()) ? column.id() : Columns.DEFAULT_ID;
    }

    private Addressees present(Addressees also) {
        return new Addressees(only(also.posts(), people.listPosts()), only(also.roles(), people.listOfficeRoles()),
            also.people().stream().filter(username -> people.find(username).isPresent()).collect(toSet()));
    }

    private static Set<String> only(Set<String> named, Collection<String> known) {
        return named.stream().filter(known::contains).collect(toSet());
    }

    private Audience present(Audience audience) {
        Set<String> known = people.listUnits();
        return audience.everybody() ? audience : Audience.ofUnits(only(audience.units(), known));
    }
}
