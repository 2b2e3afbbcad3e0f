package org.tongzhou.core.notices.columns;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.security.People;
import org.tongzhou.core.security.Person;
import org.tongzhou.core.shared.NotFoundException;

/** The columns, for what stands in them; it has no door of its own and tells nothing to the outside. */
@Dependent
public class Columns {
    /** The one that comes with the portal (通知公告). */
    public static final long DEFAULT_ID = 1;

    private final ColumnShelf shelf;
    private final ColumnRepository columns;
    private final People people;

    @Inject
    public Columns(ColumnShelf shelf, ColumnRepository columns, People people) {
        this.shelf = shelf;
        this.columns = columns;
        this.people = people;
    }

    public List<ShelvedColumn> list() {
        return shelf.all();
    }

    /** By their ids, as they are in this transaction; for what keeps what it makes of them. */
    public Map<Long, ShelvedColumn> read() {
        return shelf.read().stream().collect(toMap(ShelvedColumn::id, Function.identity()));
    }

    /** A column and those below it, by their ids, as they are in this transaction. */
    public Set<Long> listWithBelow(long id) {
        Set<Long> ids = new HashSet<>(Set.of(id));
        for (ShelvedColumn column : shelf.read()) { // each after the one above it
            if (ids.contains(column.parentId())) {
                ids.add(column.id());
            }
        }
        return ids;
    }

    /** @throws NotFoundException if there is no such column */
    public ShelvedColumn get(long id) {
        return shelf.all().stream().filter(column -> column.id() == id).findFirst().orElseThrow(() -> new NotFoundException("notices.columnNotFound"));
    }

    /** A column as it is now; it stays so until the transaction ends. @throws NotFoundException if there is no such column */
    public ShelvedColumn hold(long id) {
        int version = columns.lock(id).getVersion();
        return shelf.all().stream().filter(column -> column.id() == id && column.version() == version).findFirst().orElseGet(() -> read().get(id));
    }

    /** The ids of the columns that not everybody reads. */
    public Set<Long> listNarrow() {
        return shelf.all().stream().filter(column -> !column.isForEverybody()).map(ShelvedColumn::id).collect(toSet());
    }

    /** The ids of the columns that are read by the people of some of these units. */
    public Set<Long> listReadIn(Set<String> units) {
        return shelf.all().stream().filter(column -> !column.isForEverybody() && !Collections.disjoint(column.readers().units(), units)).map(ShelvedColumn::id).collect(toSet());
    }

    /** Whether somebody reads a column by his roles. */
    public boolean isAnyReadByRole() {
        return shelf.all().stream().anyMatch(column -> !column.readers().roles().isEmpty());
    }

    /** The ids of the columns in which somebody reviews. */
    public Set<Long> listReviewedBy(Collection<String> usernames) {
        return shelf.all().stream().filter(column -> usernames.stream().anyMatch(column::isReviewer)).map(ShelvedColumn::id).collect(toSet());
    }

    /** The ids of the columns that somebody may read. */
    public Set<Long> listReadable(Person reader) {
        return shelf.all().stream().filter(column -> column.isReadBy(reader)).map(ShelvedColumn::id).collect(toSet());
    }

    /** The ids of the columns that somebody may not read, and in which he neither reviews nor is named as an author. */
    public Set<Long> listForeign(Person person) {
        return shelf.all().stream().filter(column -> !column.isReadBy(person) && !column.isReviewer(person.username()) && !column.isNamedAuthor(person))
            .map(ShelvedColumn::id).collect(toSet());
    }

    /** An audience without those who may not read the column. */
    public Audience cut(Audience audience, ShelvedColumn column) {
        Parties readers = column.readers();
        return column.isForEverybody() ? audience : audience.and(people.audience(readers.units(), readers.people(), Set.of(), readers.roles()));
    }

    /** Who reviews at any step of it and can log in. */
    public Set<String> listReviewers(ShelvedColumn column) {
        return Stream.of(ReviewStep.values()).flatMap(step -> listReviewers(column, step).stream()).collect(toSet());
    }

    /** Who reviews at a step of it and can log in. */
    public Set<String> listReviewers(ShelvedColumn column, ReviewStep step) {
        return column.reviewers(step).stream().filter(username -> people.find(username).isPresent()).collect(toSet());
    }
}
