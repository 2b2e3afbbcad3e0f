package org.tongzhou.core.search;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.HashSet;
import java.util.Set;
import org.tongzhou.core.access.RequiresLogin;
import org.tongzhou.core.security.Caller;
import org.tongzhou.core.security.People;
import org.tongzhou.core.security.Person;
import org.tongzhou.core.shared.PageRequest;

/** Finds what the caller may see at this moment, of all domains; of the rest nothing is told, not even how much there is. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SearchService {
    @Inject
    SearchIndexer indexer;
    @Inject
    SearchRights rights;
    @Inject
    Caller caller;
    @Inject
    People people;

    /** What fits a filter, a page of it; nothing where no word is looked for. What was committed before on this node is found. */
    @RequiresLogin
    public SearchResult search(@NotNull @Valid SearchFilter filter, @NotNull PageRequest page) {
        Person reader = caller.person();
        Set<SearchSight> sights = new HashSet<>(SearchSight.of(reader, people.post(reader.username())));
        sights.addAll(rights.listOfCaller());
        return indexer.search(filter, sights, page);
    }
}
