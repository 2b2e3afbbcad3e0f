package org.tongzhou.core.security;

import java.util.Locale;
import org.tongzhou.core.shared.InWords;
import org.tongzhou.core.shared.Messages;

/** A role in a refusal: one that is built in by its words, one of the office's own by its code. */
record RoleName(String code) implements InWords {
    @Override
    public String text(Locale locale) {
        String key = "security.role." + code;
        return Messages.isText(key) ? Messages.text(locale, key) : code;
    }
}
