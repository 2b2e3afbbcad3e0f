package org.tongzhou.core.pages;

import java.util.List;

/**
 * A page as its editor wants it: the windows that shall be shown, all of them, and those of layers below that shall not.
 *
 * @param revision of the page that was edited; what can't be one becomes empty, which is that of no page
 * @param overwrite whether to replace what was saved since by another browser
 * @param removed ids of dismissed windows of the layers below; those dismissed earlier need not be named again
 */
public record PageChange(String revision, boolean overwrite, List<WindowChange> windows, List<Long> removed) {
    private static final int REVISION_MAX_CHARS = 40;

    public PageChange {
        revision = revision == null || revision.length() > REVISION_MAX_CHARS ? "" : revision;
        windows = List.copyOf(windows);
        removed = List.copyOf(removed);
    }
}
