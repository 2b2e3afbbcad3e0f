package org.tongzhou.core.templates;

import java.io.Serializable;
import java.util.Locale;

/** A text that was filled in, in both languages. */
public record FilledText(String chinese, String english) implements Serializable {
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? english : chinese;
    }
}
