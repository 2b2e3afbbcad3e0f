package org.tongzhou.core.notices;

import static java.util.stream.Collectors.toSet;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.RequiresPermission;
import org.tongzhou.core.notices.columns.Columns;
import org.tongzhou.core.notices.columns.ShelvedColumn;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.security.Caller;
import org.tongzhou.core.security.People;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.RuleViolationException;

/** Begins new notices with what older ones say (复制), as the same is told each year: those that the caller publishes, and those that he reads. */
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
    @Inject
    ReaderSights sights;
    @Inject
    Acts acts;

    /**
     * The column in which {@link #copy(long)} puts a copy; none if a column has to be chosen.
     *
     * @throws NotFoundException if the caller neither publishes nor reads such a notice
     */
    @RequiresPermission(NoticePermissions.PUBLISH)
    public Optional<Long> findColumn(long id) {
        return columnOfCopy(columns.get(get(id).getColumnId()));
    }

    /**
     * A draft of the caller's unit with the words, the files and the audience of a notice, without its moments and its place above others. It stands where
     * that one does, or where everybody writes if the caller does not write there and everybody reads it; whom there is no more is left out. Whom a notice
     * addresses that the caller only reads is not told him: unless that is everybody, the copy addresses nobody yet.
     *
     * @return its id
     * @throws NotFoundException if the caller neither publishes nor reads such a notice
     * @throws RuleViolationException if it stands in a closed column that not everybody reads
     * @throws NotPermittedException if the caller publishes for other units only, or does not write in its column and not everybody reads that
     */
    @RequiresPermission(NoticePermissions.PUBLISH)
    public long copy(long id) {
        Notice notice = get(id);
        ShelvedColumn column = columns.get(notice.getColumnId());
        return copy(notice, columnOfCopy(column).orElseGet(() -> {
            ColumnRules.requireWritable(column, caller.person());
            return column.id();
        }));
    }

    /**
     * The same, in a column that the caller has chosen, whoever reads that: as from a restricted column that was closed.
     *
     * @return its id
     * @throws NotFoundException if the caller neither publishes nor reads such a notice, or there is no such column
     * @throws RuleViolationException if the column is closed
     * @throws NotPermittedException if the caller publishes for other units only, or does not write in the column
     */
    @RequiresPermission(NoticePermissions.PUBLISH)
    public long copy(long id, long columnId) {
        return copy(get(id), columnId);
    }

    private long copy(Notice notice, long columnId) {
        NoticeDraft said = notice.draft();
        boolean own = units.ofCaller().covers(notice);
        long draft = desk.addDraft(new NoticeDraft(said.title(), said.body(), own ? present(said.audience()) : unsaid(said.audience()), said.urgency(), false, null, columnId, null, null)
            .addressing(own ? present(said.also()) : Addressees.NONE).confirmed(said.confirm()).asking(said.slip()).commented(said.comments()));
        attachments.copy(notice, notices.find(draft).orElseThrow());
        acts.tell(NoticeActs.on(NoticeActs.COPY, notice).changed("column", columns.get(notice.getColumnId()).path(), columns.get(columnId).path()).with("draft", draft));
        return draft;
    }

    /** What the caller publishes or reads; it cannot be withdrawn meanwhile. */
    private Notice get(long id) {
        return notices.lockOwn(id, units.ofCaller()).or(() -> notices.lockVisible(id, sights.of(caller.person())))
            .orElseThrow(() -> new NotFoundException("notices.notFound", id));
    }

    private Optional<Long> columnOfCopy(ShelvedColumn column) {
        if (column.isWrittenBy(caller.person())) {
            return Optional.of(column.id());
        }
        return column.isForEverybody() && columns.get(Columns.DEFAULT_ID).isWrittenBy(caller.person()) ? Optional.of(Columns.DEFAULT_ID) : Optional.empty();
    }

    private static Audience unsaid(Audience audience) {
        return audience.everybody() ? audience : Audience.ofUnits(Set.of());
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
