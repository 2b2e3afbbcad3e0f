package org.tongzhou.portlets.administration;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

import org.tongzhou.core.shared.Messages;

/** Roles as people call them. */
final class RoleNames {
    private static final String KEY = "security.role.";

    private RoleNames() {
    }

    /** The role's name in the reader's language; a role that the office has no word for is called as it is stored. */
    static String of(String role, Locale locale) {
        return Messages.isText(KEY + role) ? Messages.text(locale, KEY + role) : role;
    }

    static List<String> of(Collection<String> roles, Locale locale) {
        return roles.stream().sorted().map(role -> of(role, locale)).toList();
    }
}
