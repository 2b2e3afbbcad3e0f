package org.tongzhou.core.notices;

import static jakarta.ejb.ConcurrencyManagementType.BEAN;
import static jakarta.ejb.TransactionAttributeType.MANDATORY;
import static java.util.stream.Collectors.toSet;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.tongzhou.core.organization.PostRenamed;
import org.tongzhou.core.search.SearchChanges;
import org.tongzhou.core.security.People;

/**
 * Notices that address a post stay with those who hold it when it is called otherwise, in the transaction that renames it. Where others have a post of the new
 * name, its holders are addressed by themselves: what is not for these does not become so.
 */
@Singleton
@ConcurrencyManagement(BEAN)
@TransactionAttribute(MANDATORY)
public class PostNotices {
    @Inject
    NoticeRepository notices;
    @Inject
    People people;
    @Inject
    SearchChanges changes;

    public void postRenamed(@Observes PostRenamed event) {
        Set<String> holders = event.personIds().stream().map(people::findUsername).flatMap(Optional::stream)
            .filter(username -> people.post(username).equals(event.oldName())).collect(toSet());
        Addressees old = ofPost(event.oldName());
        boolean isNew = others(event.newName(), holders).isEmpty();
        Addressees next = isNew ? ofPost(event.newName()) : new Addressees(Set.of(), Set.of(), holders);
        next.marks().forEach(mark -> old.marks().forEach(before -> notices.addressAlso(before, mark)));
        if (!next.isEmpty() && others(event.oldName(), holders).isEmpty()) {
            old.marks().forEach(notices::addressNoMore);
        }
        changes.changedAll(SearchableNotice.KIND);
    }

    private Set<String> others(String post, Set<String> but) {
        Set<String> others = new HashSet<>(people.listPostHolders(Set.of(post)));
        others.removeAll(but);
        return others;
    }

    private static Addressees ofPost(String name) {
        return new Addressees(Set.of(name), Set.of(), Set.of());
    }
}
