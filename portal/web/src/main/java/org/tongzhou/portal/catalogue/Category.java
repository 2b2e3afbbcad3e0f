package org.tongzhou.portal.catalogue;

import java.util.Locale;
import java.util.stream.Stream;

/** What kind of work a portlet is for, as its init-param {@value #PARAMETER} says; the order is that of the catalogue. */
public enum Category {
    /** Documents, to-dos, meetings. */
    OFFICE,
    /** Notices, news, figures. */
    INFORMATION,
    /** What people keep for themselves. */
    PERSONAL,
    /** For those who run the portal. */
    ADMINISTRATION,
    /** What does not say, such as a portlet made for another portal. */
    OTHER;

    static final String PARAMETER = "org.tongzhou.category";

    /** The word that stands in portlet.xml, in JSON, and in the name of the category's icon. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The category of this code; {@link #OTHER} for null and for words that are none. */
    static Category of(String code) {
        return Stream.of(values()).filter(category -> category.code().equals(code)).findFirst().orElse(OTHER);
    }
}
