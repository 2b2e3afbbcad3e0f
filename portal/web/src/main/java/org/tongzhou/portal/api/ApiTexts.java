package org.tongzhou.portal.api;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Why the REST addresses refuse a request, in the caller's language. */
final class ApiTexts {
    private static final ResourceBundle.Control WITHOUT_SERVER_LOCALE =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private ApiTexts() {
    }

    /** @param key with its prefix, such as {@code api.unreadable} */
    static String text(Locale locale, String key, Object... arguments) {
        ResourceBundle bundle = ResourceBundle.getBundle("org.tongzhou.portal.api.messages", locale,
            ApiTexts.class.getClassLoader(), WITHOUT_SERVER_LOCALE);
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }
}
