package org.tongzhou.core.shared;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Texts of the core, one bundle per domain: the key {@code pages.notFound} stands in
 * {@code org/tongzhou/core/pages/messages.properties} (Chinese) and {@code messages_en.properties}.
 * Languages without a bundle read Chinese.
 */
public final class Messages {
    private static final String BUNDLE = "org.tongzhou.core.%s.messages";
    private static final ResourceBundle.Control WITHOUT_SERVER_LOCALE =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Messages() {
    }

    /** @throws java.util.MissingResourceException if the domain has no bundle or the bundle no such key */
    public static String text(Locale locale, String key, Object... arguments) {
        String domain = key.substring(0, key.indexOf('.'));
        ResourceBundle bundle = ResourceBundle.getBundle(
            BUNDLE.formatted(domain), locale, Messages.class.getClassLoader(), WITHOUT_SERVER_LOCALE);
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }
}
