package org.tongzhou.portal.theme;

import java.time.LocalDate;
import java.util.List;

/**
 * What surrounds the windows of a page: header, bar of pages, menu of the user. Language and theme are the request's, see
 * {@link Appearance}.
 *
 * @param csrfToken the session's token, for the forms
 * @param tabs the pages this user may see, in order; the first is the home page
 * @param today the day at the portal's place
 * @param unread how many notifications the user has not read
 * @param headMarkup elements for the page's head that portlets have contributed (PLT.12.5.4); written as it is
 */
public record Shell(String csrfToken, User user, List<Tab> tabs, LocalDate today, long unread, String headMarkup) {
    private static final int FEW_TABS = 8;

    public Shell {
        tabs = List.copyOf(tabs);
    }

    /**
     * Who is looking.
     *
     * @param username the account
     * @param name as colleagues write it
     * @param unit where the user works, or empty
     * @param post the user's post (岗位), or empty
     */
    public record User(String username, String name, String unit, String post) {
        /** The first character of the name, for the picture of users who have none. */
        public String initial() {
            return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1));
        }
    }

    /** Whether the bar of pages may be too short for the tabs, so that a menu has to list them all. */
    public boolean manyTabs() {
        return tabs.size() > FEW_TABS;
    }

    /** The name of the page shown, empty if it is none of the tabs. */
    public String page() {
        return tabs.stream().filter(Tab::current).map(Tab::name).findFirst().orElse("");
    }

    /** The number on the bell, short enough to stand there; empty for none. */
    public String badge() {
        return unread == 0 ? "" : unread > 99 ? "99+" : Long.toString(unread);
    }
}
