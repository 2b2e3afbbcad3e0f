package org.tongzhou.core.search;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
    Caller caller;
    @Inject
    People people;

    /** What fits a filter, a page of it; nothing where no word is looked for. What was committed before on this node is found. */
    @RequiresLogin
    public SearchResult search(@NotNull @Valid SearchFilter filter, @NotNull PageRequest page) {
        Person reader = caller.person();
        return indexer.search(filter, SearchSight.of(reader, people.post(reader.username())), page);
    }
}
