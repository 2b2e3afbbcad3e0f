package org.tongzhou.core.security;

import java.io.Serializable;
import java.util.Locale;
import org.tongzhou.core.shared.Messages;

/**
 * A role that a unit's administrator gives to its people.
 *
 * @param title what people call one of the office's own; empty if built in
 * @param held  whether the account holds it
 */
public record UnitRole(String name, String title, boolean held) implements Serializable {
    /** What people call it. */
    public String title(Locale locale) {
        return title.isEmpty() ? Messages.text(locale, "security.role." + name) : title;
    }
}
