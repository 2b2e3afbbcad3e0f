package org.tongzhou.core.pages;

import java.util.regex.Pattern;

/**
 * A portlet definition, named across the portal: {@code /context::name}.
 *
 * @param application context path of the portlet application, beginning with a slash
 * @param portlet portlet-name of its deployment descriptor
 */
public record PortletReference(String application, String portlet) {
    static final int APPLICATION_MAX_CHARS = 200;
    static final int PORTLET_MAX_CHARS = 200;
    private static final String SEPARATOR = "::";
    private static final Pattern APPLICATION = Pattern.compile("/[^\\s:?#\\p{Cntrl}]*");
    private static final Pattern PORTLET = Pattern.compile("\\S|\\S[^\\p{Cntrl}]*\\S");

    /** @throws IllegalArgumentException if either is empty, too long or has characters that can't be in it */
    public PortletReference {
        if (application.length() > APPLICATION_MAX_CHARS || !APPLICATION.matcher(application).matches()
            || portlet.length() > PORTLET_MAX_CHARS || !PORTLET.matcher(portlet).matches()) {
            throw noPortlet(application + SEPARATOR + portlet);
        }
    }

    /**
     * Reads {@code /context::name}.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static PortletReference parse(String text) {
        int separator = text.indexOf(SEPARATOR);
        if (separator < 0) {
            throw noPortlet(text);
        }
        return new PortletReference(text.substring(0, separator), text.substring(separator + SEPARATOR.length()));
    }

    private static IllegalArgumentException noPortlet(String text) {
        return new IllegalArgumentException("no portlet: %.420s".formatted(text));
    }

    public String format() {
        return application + SEPARATOR + portlet;
    }

    /** As {@link #format}: refusals name portlets where nobody knows their titles. */
    @Override
    public String toString() {
        return format();
    }
}
