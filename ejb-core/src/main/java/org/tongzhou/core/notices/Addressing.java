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
        return columns.cut(said(notice), columns.get(notice.getColumnId()));
    }

    private Audience said(Notice notice) {
        Audience units = notice.audience();
        Addressees also = notice.also();
        if (units.everybody()) {
            return units;
        }
        return people.audience(units.units(), also.people(), also.posts(), also.roles());
    }

    /** @throws RuleViolationException if somebody whom it addresses does not exist */
    void requireKnown(NoticeDraft draft) {
        Set<String> unknown = new TreeSet<>(draft.audience().units());
        unknown.removeAll(people.listUnits());
        if (!unknown.isEmpty()) {
            throw new RuleViolationException("notices.unitUnknown", unknown.iterator().next());
        }
        if (!draft.also().isEmpty()) {
            requireKnown(draft.also());
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
