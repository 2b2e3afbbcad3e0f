package org.tongzhou.core.attachments.previews;

/**
 * A file as a page shows it.
 *
 * @param markup clean; empty if it is not shown
 * @param cut    whether the rest is in the file only
 */
public record FilePreview(State state, String markup, boolean cut) {
    /** The most that is read of a file that is no plain text. */
    public static final int MEGABYTES_MAX = 32;

    /** Whether something is shown, and if not, why. */
    public enum State {
        SHOWN,
        /** Nothing can be read in it. */
        NONE,
        TOO_LARGE,
        /** Too many are made; it may be shown a little later. */
        BUSY
    }

    static FilePreview none(State why) {
        return new FilePreview(why, "", false);
    }
}
