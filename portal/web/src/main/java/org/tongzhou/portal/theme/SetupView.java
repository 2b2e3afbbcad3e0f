package org.tongzhou.portal.theme;

import java.util.List;

/**
 * The page on which the first administrators are appointed.
 *
 * @param key what was typed, or empty: the page's script takes it from the address
 * @param lines one for each administrator
 * @param refusals why they were not appointed; empty if nothing was refused
 * @param done whether they are appointed: then each line has its password
 */
public record SetupView(String csrfToken, String key, List<Line> lines, List<String> refusals, boolean done) {
    /** @param role code of the role; {@code password} for the first login, told once */
    public record Line(String role, String title, String username, String name, String password) {
    }

    public SetupView {
        lines = List.copyOf(lines);
        refusals = List.copyOf(refusals);
    }
}
