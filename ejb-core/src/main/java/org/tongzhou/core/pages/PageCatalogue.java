package org.tongzhou.core.pages;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.Optional;
import org.tongzhou.core.security.Person;
import org.tongzhou.core.shared.CommittedCache;
import org.tongzhou.core.shared.NotFoundException;

/** The pages as committed, remembered between requests. Called by the services of this domain alone. */
@ApplicationScoped
public class PageCatalogue {
    private static final int MAX_REMEMBERED = 20_000;
    private static final String ALL = "";

    @Inject
    PageRepository pages;
    @Resource
    TransactionSynchronizationRegistry transactions;
    private CommittedCache<String, PageInfo> byName;
    private CommittedCache<String, List<PageInfo>> ofPortal;

    @PostConstruct
    void open() {
        byName = new CommittedCache<>(transactions, MAX_REMEMBERED);
        ofPortal = new CommittedCache<>(transactions, 1);
    }

    /** A page by its name, but no deleted one. */
    public Optional<PageInfo> find(String name) {
        return byName.get(name, this::read);
    }

    /** @throws NotFoundException if there is no page of this name, or none that the person sees */
    public PageInfo get(String name, Person person) {
        return find(name).filter(page -> page.isVisibleTo(person)).orElseThrow(() -> new NotFoundException("pages.notFound", name));
    }

    /** @throws NotFoundException if the portal has no page of this name */
    public PageInfo getOfPortal(String name) {
        return find(name).filter(page -> !page.isOwn()).orElseThrow(() -> new NotFoundException("pages.notFound", name));
    }

    /** All pages of the portal in their order. */
    public List<PageInfo> listOfPortal() {
        return ofPortal.get(ALL, all -> Optional.of(pages.list().stream().map(Page::info).toList())).orElseThrow();
    }

    public void changed(@Observes PagesChanged event) {
        event.names().forEach(byName::changed);
        ofPortal.changed(ALL);
    }

    public void changed(@Observes TabsChanged event) {
        event.pages().forEach(byName::changed);
    }

    private Optional<PageInfo> read(String name) {
        return pages.find(name).filter(page -> !page.isDeleted()).map(Page::info);
    }
}
