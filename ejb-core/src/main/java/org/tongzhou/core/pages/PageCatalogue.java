package org.tongzhou.core.pages;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tongzhou.core.shared.CommittedCache;

/** The pages as committed, remembered between requests. Called by the services of this domain alone; checks no caller. */
@ApplicationScoped
public class PageCatalogue {
    private static final int MAX_REMEMBERED = 2_000;
    private static final String ALL = "";

    @Inject
    PageRepository pages;
    @Resource
    TransactionSynchronizationRegistry transactions;
    private CommittedCache<String, CataloguePage> byName;
    private CommittedCache<String, List<CatalogueLink>> links;

    /** A page and who may see it. */
    record CataloguePage(PageDetails details, Set<String> roles) {
        boolean isVisibleTo(Set<String> rolesOfCaller) {
            return Visibility.of(roles, rolesOfCaller);
        }
    }

    /** A tab and who may see it. */
    record CatalogueLink(PageLink link, Set<String> roles) {
        boolean isVisibleTo(Set<String> rolesOfCaller) {
            return Visibility.of(roles, rolesOfCaller);
        }
    }

    @PostConstruct
    void open() {
        byName = new CommittedCache<>(transactions, MAX_REMEMBERED);
        links = new CommittedCache<>(transactions, 1);
    }

    public Optional<CataloguePage> find(String name) {
        return byName.get(name, this::read);
    }

    /** All pages in their order. */
    public List<CatalogueLink> links() {
        return links.get(ALL, all -> Optional.of(readLinks())).orElseThrow();
    }

    public void changed(@Observes PagesChanged event) {
        event.names().forEach(byName::changed);
        links.changed(ALL);
    }

    private Optional<CataloguePage> read(String name) {
        return pages.find(name).map(page -> new CataloguePage(page.details(), Set.copyOf(page.sortedRoles())));
    }

    private List<CatalogueLink> readLinks() {
        return pages.list().stream()
            .map(page -> new CatalogueLink(page.link(), Set.copyOf(page.sortedRoles())))
            .toList();
    }
}
