package org.tongzhou.portal.theme;

import java.time.LocalDate;
import java.util.List;

/**
 * What surrounds the windows of a page: header, bar of pages, menu of the user. Language and theme are the request's, see
 * {@link Appearance}.
 *
 * @param csrfToken the session's token, for the logout form
 * @param userName the user's name as colleagues write it
 * @param unitName the unit the user works in, or empty
 * @param post the user's post (岗位), or empty
 * @param tabs the pages this user may see, in order; the first is the home page
 * @param today the day at the portal's place
 * @param headMarkup elements for the page's head that portlets have contributed (PLT.12.5.4); written as it is
 */
public record Shell(String csrfToken, String userName, String unitName, String post, List<Tab> tabs, LocalDate today,
                    String headMarkup) {
    private static final int FEW_TABS = 8;

    public Shell {
        tabs = List.copyOf(tabs);
    }

    /** Whether the bar of pages may be too short for the tabs, so that a menu has to list them all. */
    public boolean manyTabs() {
        return tabs.size() > FEW_TABS;
    }

    /** The first character of the user's name, for the picture of users who have none. */
    public String initial() {
        return userName.isEmpty() ? "" : userName.substring(0, userName.offsetByCodePoints(0, 1));
    }
}
