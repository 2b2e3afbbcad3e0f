package org.tongzhou.portlets.home;

import java.util.Map;

/** How the welcome calls its reader. */
final class UserName {
    private UserName() {
    }

    /**
     * The reader's name from the user attributes: the name the portal shows ({@code user.name}, ours), else by PLT.D
     * family and given name, else the login name.
     *
     * @param attributes null where the portal knows nothing of its user
     * @param login null if nobody is logged in
     * @return empty if nobody is logged in
     */
    static String of(Map<String, String> attributes, String login) {
        Map<String, String> known = attributes == null ? Map.of() : attributes;
        String displayed = value(known, "user.name");
        if (!displayed.isEmpty()) {
            return displayed;
        }
        String family = value(known, "user.name.family");
        String given = value(known, "user.name.given");
        String whole = isHan(family) ? family + given : (given + " " + family).strip();
        return whole.isEmpty() ? login == null ? "" : login : whole;
    }

    private static String value(Map<String, String> attributes, String name) {
        String value = attributes.get(name);
        return value == null ? "" : value.strip();
    }

    private static boolean isHan(String text) {
        return !text.isEmpty() && Character.UnicodeScript.of(text.codePointAt(0)) == Character.UnicodeScript.HAN;
    }
}
