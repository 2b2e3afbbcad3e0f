package org.tongzhou.core.notices.columns;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.RequiresPermission;
import org.tongzhou.core.security.People;
import org.tongzhou.core.shared.DuplicateException;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.PlainText;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;

/** The desk of those who keep the columns of their units (栏目管理). A change names the version that was seen. */
@Stateless
public class ColumnService {
    @Inject
    ColumnRepository columns;
    @Inject
    Columns shelf;
    @Inject
    KeptColumns kept;
    @Inject
    ColumnContents contents;
    @Inject
    People people;
    @Inject
    Clock clock;
    @Inject
    Acts acts;
    @Inject
    Event<ColumnChanged> changed;

    /** The columns that the caller keeps and what lies above them, from the top down. */
    @RequiresPermission(ColumnPermissions.KEEP)
    public List<ColumnRow> list() {
        KeptColumns.Scope scope = kept.ofCaller();
        Map<Long, Long> counts = contents.count();
        List<ShelvedColumn> all = shelf.list();
        Set<Long> shown = new HashSet<>();
        all.stream().filter(column -> scope.covers(column.facts().unit())).forEach(column -> {
            for (Long id = column.id(); id != null; id = shelf.get(id).parentId()) {
                shown.add(id);
            }
        });
        return all.stream().filter(column -> shown.contains(column.id()))
            .map(column -> ColumnRow.of(column, scope.covers(column.facts().unit()), counts.getOrDefault(column.id(), 0L))).toList();
    }

    /** @throws NotFoundException if the caller keeps no such column */
    @RequiresPermission(ColumnPermissions.KEEP)
    public ColumnDetails get(long id) {
        ShelvedColumn column = shelf.get(id);
        requireKept(column.facts().unit());
        return new ColumnDetails(id, column.version(), column.parentId(), column.facts(), column.closed(), contents.count(id));
    }

    /** The names of the roles that may be readers. */
    @RequiresPermission(ColumnPermissions.KEEP)
    public List<String> listRoles() {
        return people.listOfficeRoles();
    }

    /**
     * Sets a column up, behind those beside it.
     *
     * @param parentId what it lies below; null for the top
     * @return its id
     * @throws NotPermittedException if its unit is out of the caller's reach
     * @throws NotFoundException if what it would lie below belongs to a unit out of his reach
     * @throws DuplicateException if one beside it has the name
     * @throws RuleViolationException if it would lie too deep, or somebody it names does not exist
     */
    @RequiresPermission(ColumnPermissions.KEEP)
    public long add(Long parentId, @NotNull @Valid ColumnFacts facts) {
        requireOwner(facts.unit());
        requireKnown(facts);
        columns.lockTree();
        NoticeColumn parent = parentId == null ? null : lockParent(parentId);
        requireNameFree(facts.name(), parentId, null);
        NoticeColumn column = new NoticeColumn(parent, facts, last(parentId), clock.instant());
        columns.add(column);
        tell(ColumnActs.ADD, column);
        return column.getId();
    }

    /**
     * Changes what a column is.
     *
     * @throws NotFoundException if the caller keeps no such column
     * @throws StaleDataException if it was changed since the caller saw it
     * @throws DuplicateException if one beside it has the name
     * @throws RuleViolationException if something waits for reviewers that it would have no more, or somebody it names does not exist
     */
    @RequiresPermission(ColumnPermissions.KEEP)
    public void change(long id, int version, @NotNull @Valid ColumnFacts facts) {
        columns.lockTree();
        NoticeColumn column = lock(id);
        if (!facts.unit().equals(column.getUnit())) {
            requireOwner(facts.unit());
        }
        requireKnown(facts);
        requireNameFree(facts.name(), column.getParentId(), id);
        for (ReviewStep step : ReviewStep.values()) {
            if (facts.reviewers(step).isEmpty() && contents.countWaiting(id, step) > 0) {
                throw new RuleViolationException("notices.columnReviewWaits", column.getName());
            }
        }
        ColumnFacts was = column.facts();
        column.change(version, facts, clock.instant());
        acts.tell(ColumnActs.changed(column, was, facts));
        changed.fire(new ColumnChanged(id, was.kind() != facts.kind() || !was.unit().equals(facts.unit()) || !was.readers().equals(facts.readers()),
            !was.name().equals(column.getName())));
    }

    /**
     * Puts a column, with all below it, behind those below another.
     *
     * @param parentId null for the top
     * @throws NotFoundException if the caller keeps no such column, or the other belongs to a unit out of his reach
     * @throws StaleDataException if it was changed since the caller saw it
     * @throws DuplicateException if one there has its name
     * @throws RuleViolationException if that is below itself, or too deep
     */
    @RequiresPermission(ColumnPermissions.KEEP)
    public void move(long id, int version, Long parentId) {
        columns.lockTree();
        NoticeColumn column = lock(id);
        requireNameFree(column.getName(), parentId, id);
        NoticeColumn parent = parentId == null ? null : lockParent(parentId);
        column.move(version, parent, height(id), last(parentId), clock.instant());
        tell(ColumnActs.MOVE, column);
    }

    /** Lets a column and the one above or below it, beside it, change places; at the end of the row nothing happens. @throws NotFoundException if the caller keeps no such column */
    @RequiresPermission(ColumnPermissions.KEEP)
    public void shift(long id, boolean up) {
        columns.lockTree();
        NoticeColumn column = lock(id);
        List<NoticeColumn> beside = columns.listAll().stream().filter(each -> Objects.equals(each.getParentId(), column.getParentId())).toList();
        int place = beside.indexOf(column);
        int other = up ? place - 1 : place + 1;
        if (other < 0 || other >= beside.size()) {
            return;
        }
        for (int i = 0; i < beside.size(); i++) {
            beside.get(i).standAt(i == place ? other : i == other ? place : i);
        }
        tell(ColumnActs.SHIFT, column);
    }

    /**
     * Lets nothing more be written in a column; what stands in it stays.
     *
     * @throws NotFoundException if the caller keeps no such column
     * @throws StaleDataException if it was changed since the caller saw it
     * @throws RuleViolationException if it is closed, or the one that the portal needs
     */
    @RequiresPermission(ColumnPermissions.KEEP)
    public void close(long id, int version) {
        requireOther(id);
        NoticeColumn column = lock(id);
        column.close(version, clock.instant());
        tell(ColumnActs.CLOSE, column);
    }

    /**
     * Opens a closed column again.
     *
     * @throws NotFoundException if the caller keeps no such column
     * @throws StaleDataException if it was changed since the caller saw it
     * @throws RuleViolationException if it is not closed
     */
    @RequiresPermission(ColumnPermissions.KEEP)
    public void reopen(long id, int version) {
        NoticeColumn column = lock(id);
        column.reopen(version, clock.instant());
        tell(ColumnActs.REOPEN, column);
    }

    /**
     * Deletes a column in which nothing ever stood.
     *
     * @throws NotFoundException if the caller keeps no such column
     * @throws StaleDataException if it was changed since the caller saw it
     * @throws RuleViolationException if something stands in it or lies below it, or it is the one that the portal needs
     */
    @RequiresPermission(ColumnPermissions.KEEP)
    public void delete(long id, int version) {
        requireOther(id);
        columns.lockTree();
        NoticeColumn column = lock(id);
        column.requireSeen(version);
        if (contents.count(id) > 0) {
            throw new RuleViolationException("notices.columnNotEmpty", column.getName());
        }
        if (columns.listAll().stream().anyMatch(each -> Long.valueOf(id).equals(each.getParentId()))) {
            throw new RuleViolationException("notices.columnHasOthers", column.getName());
        }
        columns.remove(column);
        tell(ColumnActs.DELETE, column);
    }

    private void tell(String act, NoticeColumn column) {
        acts.tell(ColumnActs.on(act, column));
        changed.fire(new ColumnChanged(column.getId(), false, act.equals(ColumnActs.MOVE)));
    }

    private NoticeColumn lock(long id) {
        NoticeColumn column = columns.lock(id);
        requireKept(column.getUnit());
        return column;
    }

    /** What lies below a column belongs to who keeps it; only what belongs to the whole office has room for the columns of all. */
    private NoticeColumn lockParent(long id) {
        NoticeColumn column = columns.lock(id);
        if (!column.getUnit().isEmpty()) {
            requireKept(column.getUnit());
        }
        return column;
    }

    private void requireKept(String unit) {
        if (!kept.ofCaller().covers(unit)) {
            throw new NotFoundException("notices.columnNotFound");
        }
    }

    private void requireOwner(String unit) {
        if (!kept.ofCaller().covers(unit)) {
            throw new NotPermittedException("notices.columnNotOfUnit", unit);
        }
    }

    private static void requireOther(long id) {
        if (id == Columns.DEFAULT_ID) {
            throw new RuleViolationException("notices.columnNeeded");
        }
    }

    private void requireNameFree(String name, Long parentId, Long but) {
        String kept = PlainText.line(name);
        if (columns.listAll().stream().anyMatch(each -> Objects.equals(each.getParentId(), parentId) && !each.getId().equals(but)
                && each.getName().equalsIgnoreCase(kept))) {
            throw new DuplicateException("notices.columnNameTaken", kept);
        }
    }

    private void requireKnown(ColumnFacts facts) {
        Set<String> units = new TreeSet<>(facts.readers().units());
        units.addAll(facts.authors().units());
        units.removeAll(people.listUnits());
        if (!units.isEmpty()) {
            throw new RuleViolationException("notices.unitUnknown", units.iterator().next());
        }
        Stream.of(facts.readers().people(), facts.authors().people(), facts.sectionReviewers(), facts.officeReviewers()).flatMap(Set::stream)
            .filter(username -> people.find(username).isEmpty()).findFirst().ifPresent(unknown -> {
                throw new RuleViolationException("notices.personUnknown", people.displayName(unknown));
            });
        if (!people.listOfficeRoles().containsAll(facts.readers().roles())) {
            throw new RuleViolationException("notices.roleUnknown");
        }
    }

    private int last(Long parentId) {
        return columns.listAll().stream().filter(each -> Objects.equals(each.getParentId(), parentId)).mapToInt(NoticeColumn::getOrdinal).max().orElse(-1) + 1;
    }

    private int height(long id) {
        return 1 + shelf.list().stream().filter(each -> Long.valueOf(id).equals(each.parentId())).mapToInt(each -> height(each.id())).max().orElse(0);
    }
}
