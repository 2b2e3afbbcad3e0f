package org.tongzhou.core.pages;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongzhou.core.pages.Arrangement.Creation;
import org.tongzhou.core.pages.Arrangement.Placed;
import org.tongzhou.core.pages.OwnPageEntry.OwnWindowEntry;
import org.tongzhou.core.security.Person;
import org.tongzhou.core.shared.RuleViolationException;

/** Makes own pages for people, and describes pages so that others can be made like them. Checks no caller. */
@Dependent
class OwnPages {
    static final int PAGES_MAX = 20;
    private static final String NAME_CHARS = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final PageRepository pages;
    private final PreferenceRepository preferences;
    private final LayerStore store;
    private final PageAssembly assembly;

    @Inject
    OwnPages(PageRepository pages, PreferenceRepository preferences, LayerStore store, PageAssembly assembly) {
        this.pages = pages;
        this.preferences = preferences;
        this.store = store;
        this.assembly = assembly;
    }

    /**
     * Adds a page after the person's others.
     *
     * @throws RuleViolationException if the title is empty or too long, or the person has too many pages
     */
    Page add(String owner, OwnPageEntry entry) {
        String title = checkTitle(entry.title());
        List<Page> present = pages.listOwn(owner);
        checkRoom(present.size());
        int ordinal = present.isEmpty() ? 0 : present.get(present.size() - 1).getOrdinal() + 1;
        Page page = Page.ownedBy(owner, newName(), title, ordinal);
        pages.add(page);
        LayerKey key = LayerKey.personal(page.getName(), owner);
        List<Placed> placed = new ArrayList<>();
        List<OwnWindowEntry> withPreferences = new ArrayList<>();
        for (OwnWindowEntry window : entry.windows()) {
            long id = store.createWindow(page.getId(), key, window.portlet());
            placed.add(new Placed(id, window.place(), window.minimized(), Locks.NONE));
            if (!window.preferences().values().isEmpty()) {
                preferences.add(new StoredPreferences(owner, id, window.preferences()));
            }
        }
        store.replace(page.getId(), key, new Arrangement(false, placed, Set.of(), Creation.NONE), owner, "");
        return page;
    }

    static String checkTitle(String title) {
        if (title.isBlank() || title.strip().length() > Page.OWN_TITLE_MAX_CHARS) {
            throw new RuleViolationException("pages.tab.title", Page.OWN_TITLE_MAX_CHARS);
        }
        return title.strip();
    }

    static void checkRoom(int pagesSoFar) {
        if (pagesSoFar >= PAGES_MAX) {
            throw new RuleViolationException("pages.tab.tooMany", PAGES_MAX);
        }
    }

    private static String newName() {
        return RANDOM.ints(Page.OWN_NAME_RANDOM_CHARS, 0, NAME_CHARS.length())
            .mapToObj(i -> String.valueOf(NAME_CHARS.charAt(i)))
            .collect(Collectors.joining("", Page.OWN_NAME_PREFIX, ""));
    }

    /** The page as the person sees it, with his preferences, as an own page. */
    OwnPageEntry describe(PageInfo page, Person person, String title) {
        WindowPreferences stored = preferencesOf(person.username(), page.id());
        return new OwnPageEntry(title, assembly.open(page, person).windows().stream()
            .map(window -> new OwnWindowEntry(window.portlet(), window.place(), window.minimized(), stored.of(window.id())))
            .toList());
    }

    private WindowPreferences preferencesOf(String username, long pageId) {
        return new WindowPreferences(preferences.listOfPage(username, pageId).stream()
            .collect(Collectors.toMap(StoredPreferences::getWindowId, StoredPreferences::values)));
    }
}
