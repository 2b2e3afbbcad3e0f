package org.tongzhou.core.search;

import static jakarta.ejb.ConcurrencyManagementType.BEAN;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.Singleton;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks all domains by what rights the caller finds things, in a short transaction. Serves {@link SearchService}; it has no door of its own. */
@Singleton
@ConcurrencyManagement(BEAN)
public class SearchRights {
    @Inject
    @Any
    Instance<SightSource> sources;
    private List<SightSource> domains;

    @PostConstruct
    void gather() {
        domains = sources.stream().toList(); // once: each look would make new beans
    }

    public Set<SearchSight> listOfCaller() {
        return domains.stream().flatMap(domain -> domain.listOfCaller().stream()).collect(Collectors.toSet());
    }
}
