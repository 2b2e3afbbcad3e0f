package org.tongzhou.core.pages;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tongzhou.core.shared.CommittedCache;

/** Preferences as committed, remembered per person and page. Called by the services of this domain alone; checks no caller. */
@ApplicationScoped
public class PreferenceShelf {
    private static final int MAX_REMEMBERED = 5_000;

    @Inject
    PreferenceRepository preferences;
    @Resource
    TransactionSynchronizationRegistry transactions;
    private CommittedCache<PersonAndPage, WindowPreferences> shelf;

    private record PersonAndPage(String username, long pageId) {
    }

    @PostConstruct
    void open() {
        shelf = new CommittedCache<>(transactions, MAX_REMEMBERED);
    }

    public WindowPreferences get(String username, long pageId) {
        return shelf.get(new PersonAndPage(username, pageId), this::read).orElseThrow();
    }

    public void changed(@Observes PreferencesChanged event) {
        shelf.changed(new PersonAndPage(event.username(), event.pageId()));
    }

    private Optional<WindowPreferences> read(PersonAndPage key) {
        Map<Long, PreferenceValues> byWindow = new HashMap<>();
        preferences.listOfPage(key.username(), key.pageId())
            .forEach(stored -> byWindow.put(stored.getWindowId(), stored.values()));
        return Optional.of(new WindowPreferences(byWindow));
    }
}
