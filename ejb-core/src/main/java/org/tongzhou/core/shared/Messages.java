package org.tongzhou.core.shared;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts of the core, one bundle per domain: the key {@code pages.notFound} stands in
 * {@code org/tongzhou/core/pages/messages.properties} (Chinese) and {@code messages_en.properties}.
 * Languages without a bundle read Chinese.
 */
public final class Messages {
    private static final String BUNDLE = "org.tongzhou.core.%s.messages";
    private static final ResourceBundle.Control WITHOUT_SERVER_LOCALE =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** A constraint's message that is a key of ours; the keys of the standard and of its provider have more dots. */
    private static final Pattern OWN_KEY = Pattern.compile("\\{([a-z]+\\.[A-Za-z]+)}");

    private Messages() {
    }

    /**
     * Why a value was refused: the text of the constraint's message if that is a key of a domain in braces, as in
     * {@code {security.usernameNotAllowed}}, with the value as argument; else the words of Bean Validation.
     *
     * @param provider knows the words of Bean Validation in the reader's language
     */
    public static String text(Locale locale, ConstraintViolation<?> violation, MessageInterpolator provider) {
        Matcher own = OWN_KEY.matcher(violation.getMessageTemplate());
        return own.matches() ? text(locale, own.group(1), violation.getInvalidValue())
            : provider.interpolate(violation.getMessageTemplate(), new Refused(violation), locale);
    }

    private record Refused(ConstraintViolation<?> violation) implements MessageInterpolator.Context {
        @Override
        public ConstraintDescriptor<?> getConstraintDescriptor() {
            return violation.getConstraintDescriptor();
        }

        @Override
        public Object getValidatedValue() {
            return violation.getInvalidValue();
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            return type.cast(this);
        }
    }

    /** Whether there is a text for this key; not if there is no such domain. */
    public static boolean isText(String key) {
        try {
            return bundle(Locale.SIMPLIFIED_CHINESE, key).containsKey(key);
        } catch (MissingResourceException e) {
            return false;
        }
    }

    /** @throws java.util.MissingResourceException if the domain has no bundle or the bundle no such key */
    public static String text(Locale locale, String key, Object... arguments) {
        return new MessageFormat(bundle(locale, key).getString(key), locale).format(arguments);
    }

    private static ResourceBundle bundle(Locale locale, String key) {
        String domain = key.substring(0, key.indexOf('.'));
        return ResourceBundle.getBundle(BUNDLE.formatted(domain), locale, Messages.class.getClassLoader(), WITHOUT_SERVER_LOCALE);
    }
}
