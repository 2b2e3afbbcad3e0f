package org.tongzhou.portal.theme;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.TreeMap;

/** The portal's own words in one language, from {@code messages.properties} (Chinese) and {@code messages_en.properties}. */
public final class Texts {
    private static final String BUNDLE = Texts.class.getPackageName() + ".messages";
    private static final Texts CHINESE = new Texts(Locale.SIMPLIFIED_CHINESE);
    private static final Texts ENGLISH = new Texts(Locale.ENGLISH);

    private final Locale locale;
    private final Map<String, String> texts = new HashMap<>();

    private Texts(Locale locale) {
        this.locale = locale;
        ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE, locale, Texts.class.getClassLoader(),
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        bundle.keySet().forEach(key -> texts.put(key, bundle.getString(key)));
    }

    /** The texts of this locale's language; Chinese for all but English. */
    public static Texts of(Locale locale) {
        return locale.getLanguage().equals("en") ? ENGLISH : CHINESE;
    }

    /**
     * The text of a key, as it stands in the bundle.
     *
     * @throws IllegalArgumentException if there is no such key
     */
    public String text(String key) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no text for " + key);
        }
        return text;
    }

    /**
     * The text of a key with its {@code {0}} to {@code {9}} filled in. Not by MessageFormat, which costs more than the rest of a
     * window's frame, and gives apostrophes a meaning.
     */
    public String text(String key, Object... arguments) {
        String pattern = text(key);
        StringBuilder filled = new StringBuilder(pattern.length() + 32);
        int from = 0;
        for (int at = pattern.indexOf('{'); at >= 0; at = pattern.indexOf('{', from)) {
            filled.append(pattern, from, at).append(arguments[pattern.charAt(at + 1) - '0']);
            from = at + 3;
        }
        return filled.append(pattern, from, pattern.length()).toString();
    }

    /** The texts whose key begins with this word and a dot, by their whole keys in order. */
    public Map<String, String> block(String word) {
        Map<String, String> block = new TreeMap<>(texts);
        block.keySet().removeIf(key -> !key.startsWith(word + "."));
        return block;
    }

    /** What a portlet mode (PLT.8) is called in a window's menu; a custom mode without a text of ours by its own name. */
    public String mode(String mode) {
        return texts.getOrDefault("window.mode." + mode.toLowerCase(Locale.ROOT), mode);
    }

    /** What changing to a window state (PLT.9) is called in a window's menu; a custom state as with {@link #mode}. */
    public String state(String state) {
        return texts.getOrDefault("window.state." + state.toLowerCase(Locale.ROOT), state);
    }

    /** The language of these texts. */
    public Locale locale() {
        return locale;
    }

    /** The language as an HTML {@code lang} attribute, {@code zh-CN} or {@code en}. */
    public String lang() {
        return locale.toLanguageTag();
    }
}
