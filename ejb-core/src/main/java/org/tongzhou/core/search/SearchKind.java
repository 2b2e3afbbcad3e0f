package org.tongzhou.core.search;

import java.util.Locale;
import org.tongzhou.core.shared.Messages;

/** What people call the things of a kind. */
public final class SearchKind {
    private SearchKind() {
    }

    /** @param kind such as {@code notices.notice}, whose text is {@code notices.kind.notice} */
    public static String text(Locale locale, String kind) {
        return Messages.text(locale, kind.replaceFirst("\\.", ".kind."));
    }
}
