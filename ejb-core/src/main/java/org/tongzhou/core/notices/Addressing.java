package org.tongzhou.core.notices;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.TreeSet;
import org.tongzhou.core.notices.columns.Columns;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.security.People;
import org.tongzhou.core.shared.RuleViolationException;

/** Who the people are whom notices address: who holds a post or a role is counted as of now. */
@Dependent
class Addressing {
    private final Columns columns;
    private final People people;

    @Inject
    Addressing(Columns columns, People people) {
        this.columns = columns;
        this.people = people;
    }

    /** Whom it addresses of those who may read its column, the sections of units with them. */
    Audience audience(Notice notice) {
        return said(notice.audience(), notice.also(), notice);
    }

    /** The same, if it addressed these as well. */
    Audience audience(Notice notice, Audience more, Addressees others) {
        if (more.everybody() || notice.audience().everybody()) {
            return said(Audience.EVERYBODY, Addressees.NONE, notice);
        }
        Set<String> units = new TreeSet<>(notice.audience().units());
        units.addAll(more.units());
        Set<String> marks = new TreeSet<>(notice.also().marks());
        marks.addAll(others.marks());
        return said(Audience.ofUnits(units), Addressees.ofMarks(marks), notice);
    }

    private Audience said(Audience units, Addressees also, Notice notice) {
        Audience meant = units.everybody() ? units : people.audience(units.units(), also.people(), also.posts(), also.roles());
        return columns.cut(meant, columns.get(notice.getColumnId()));
    }

    /** @throws RuleViolationException if somebody whom it addresses does not exist */
    void requireKnown(NoticeDraft draft) {
        requireKnown(draft.audience(), draft.also());
    }

    /** @throws RuleViolationException if somebody of these does not exist */
    void requireKnown(Audience units, Addressees also) {
        Set<String> unknown = new TreeSet<>(units.units());
        unknown.removeAll(people.listUnits());
        if (!unknown.isEmpty()) {
            throw new RuleViolationException("notices.unitUnknown", unknown.iterator().next());
        }
        if (!also.isEmpty()) {
            requireKnown(also);
        }
    }

    private void requireKnown(Addressees also) {
        also.people().stream().filter(username -> people.find(username).isEmpty()).findFirst().ifPresent(username -> {
            throw new RuleViolationException("notices.personUnknown", username);
        });
        if (!people.listOfficeRoles().containsAll(also.roles())) {
            throw new RuleViolationException("notices.roleUnknown");
        }
        Set<String> posts = new TreeSet<>(also.posts());
        posts.removeAll(people.listPosts());
        if (!posts.isEmpty()) {
            throw new RuleViolationException("notices.postUnknown", posts.iterator().next());
        }
    }
}
