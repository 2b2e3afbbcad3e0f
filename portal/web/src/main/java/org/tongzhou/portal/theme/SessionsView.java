package org.tongzhou.portal.theme;

import java.util.List;

/**
 * Where the user is logged in.
 *
 * @param ended whether sessions have just been ended
 */
public record SessionsView(Shell shell, List<Line> lines, boolean ended) {
    public SessionsView {
        lines = List.copyOf(lines);
    }

    /**
     * @param handle names the session in forms; nobody can use the session by it
     * @param device browser and system in words
     * @param here whether it is the session of this request
     * @param means with what it was opened, in words
     */
    public record Line(String handle, String device, String address, String since, String lastUse, boolean here, String means) {
    }

    /** Whether there are other sessions than this one. */
    public boolean others() {
        return lines.size() > 1;
    }
}
