package org.tongzhou.portal.theme;

import java.util.Objects;

/**
 * What stands inside a window's frame: the portlet's markup, or why there is none.
 *
 * @param kind which of these it is; the other components are empty where they do not apply
 * @param content the portlet's markup, written as it is; the words of a maintenance or a preview, which are escaped
 * @param incident number of the incident in the log
 * @param href where a late window is fetched, or a failed one tried again; the icon of a preview
 */
public record WindowBody(Kind kind, String content, String incident, String href) {
    /** What became of the portlet's render request. */
    public enum Kind {
        /** The portlet has answered. */
        CONTENT,
        /** The portlet needs longer than the page waits; the browser fetches the window afterwards. */
        LATE,
        /** The portlet has failed; the incident number stands in the log. */
        ERROR,
        /** The portlet is not deployed, or has been put aside for a while. */
        UNAVAILABLE,
        /** The administrator has switched the portlet off and says why. */
        MAINTENANCE,
        /** The layer editor shows what the portlet is, not what it shows. */
        PREVIEW
    }

    public WindowBody {
        Objects.requireNonNull(kind);
    }

    /** The markup that the portlet has written; a minimized window may have an empty one. */
    public static WindowBody content(String markup) {
        return new WindowBody(Kind.CONTENT, markup, "", "");
    }

    /**
     * A window that is not ready.
     *
     * @param href answers the frame alone when asked with the header {@code X-Requested-With}, else a whole page with it
     */
    public static WindowBody late(String href) {
        return new WindowBody(Kind.LATE, "", "", href);
    }

    /**
     * A window whose portlet has failed.
     *
     * @param retryHref as for {@link #late}
     */
    public static WindowBody error(String incident, String retryHref) {
        return new WindowBody(Kind.ERROR, "", incident, retryHref);
    }

    /**
     * A window whose portlet cannot be asked now.
     *
     * @param retryHref as for {@link #late}
     */
    public static WindowBody unavailable(String retryHref) {
        return new WindowBody(Kind.UNAVAILABLE, "", "", retryHref);
    }

    /**
     * A window whose portlet is switched off.
     *
     * @param message what the administrator says; escaped by the template
     */
    public static WindowBody maintenance(String message) {
        return new WindowBody(Kind.MAINTENANCE, message, "", "");
    }

    /**
     * A window in the layer editor.
     *
     * @param description what the portlet is for; escaped by the template
     * @param icon name of an icon of {@code portal.css}
     */
    public static WindowBody preview(String description, String icon) {
        return new WindowBody(Kind.PREVIEW, description, "", icon);
    }
}
