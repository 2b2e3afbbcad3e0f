package org.tongzhou.portal.live;

import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;

/**
 * The window, as one tab of a browser shows it, for which the calling thread acts. The news that the act makes names it, so that it is
 * not told of its own doing as if it were somebody else's.
 */
@ApplicationScoped
public class Actor {
    /** How the page's script names the window that acts; a name of the script's own making. */
    private static final String HEADER = "X-Tongzhou-Actor";
    private static final Pattern NAME = Pattern.compile("[0-9a-z-]{1,40}"); // it is told to other browsers as it is
    private static final String NOBODY = "";

    private final ThreadLocal<String> acting = ThreadLocal.withInitial(() -> NOBODY);

    /** From now on the calling thread acts for who has sent this request. */
    public void begin(HttpServletRequest request) {
        String name = request.getHeader(HEADER);
        acting.set(name != null && NAME.matcher(name).matches() ? name : NOBODY);
    }

    /** The calling thread acts for nobody any more. */
    public void end() {
        acting.remove();
    }

    /** @return empty for nobody in particular */
    String name() {
        return acting.get();
    }
}
