package org.tongzhou.core.pages;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.Optional;
import org.tongzhou.core.shared.CommittedCache;

/** People's tabs as committed, remembered between requests. Called by the services of this domain alone; checks no caller. */
@ApplicationScoped
public class TabShelf {
    private static final int MAX_REMEMBERED = 10_000;

    @Inject
    PageRepository pages;
    @Inject
    TabRepository tabs;
    @Resource
    TransactionSynchronizationRegistry transactions;
    private CommittedCache<String, PersonalTabs> shelf;

    /** A person's own pages, and how he has all his tabs. */
    record PersonalTabs(List<PageInfo> ownPages, TabSettings settings) {
        PersonalTabs {
            ownPages = List.copyOf(ownPages);
        }
    }

    @PostConstruct
    void open() {
        shelf = new CommittedCache<>(transactions, MAX_REMEMBERED);
    }

    public PersonalTabs get(String username) {
        return shelf.get(username, name -> Optional.of(read(name))).orElseThrow();
    }

    public void changed(@Observes TabsChanged event) {
        shelf.changed(event.username());
    }

    private PersonalTabs read(String username) {
        return new PersonalTabs(pages.listOwn(username).stream().map(Page::info).toList(),
            tabs.find(username).map(StoredTabs::settings).orElse(TabSettings.NONE));
    }
}
