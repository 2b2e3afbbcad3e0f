package org.tongzhou.portal.render;

import org.tongzhou.core.pages.WindowDetails;
import org.tongzhou.portal.container.PageHead;
import org.tongzhou.portal.container.PortalWindow;
import org.tongzhou.portal.container.Rendering;

/**
 * What became of a window.
 *
 * @param details   the window
 * @param outcome   how it went
 * @param window    its portlet's view, null if the portlet is not deployed
 * @param rendering what it has rendered, null unless {@link Outcome#RENDERED}
 * @param ticket    incident number of a failure, or the ticket by which a late window is fetched, null for one
 *                  that is to be rendered anew; the administrator's words for a portlet that is switched off; else null
 */
public record WindowResult(WindowDetails details, Outcome outcome, PortalWindow window, Rendering rendering, String ticket) {
    /** How a rendering went. */
    public enum Outcome {
        /** There is markup, new or from the cache. */
        RENDERED,
        /** It takes longer than the page waits and can be fetched later. */
        LATE,
        /** The portlet has thrown something, which stands in the log under the incident number. */
        FAILED,
        /** The portlet is not deployed, says that it is unavailable, or was put aside because it hangs. */
        UNAVAILABLE,
        /** The administrator has switched the portlet off. */
        SWITCHED_OFF
    }

    static WindowResult rendered(WindowDetails details, PortalWindow window, Rendering rendering) {
        return new WindowResult(details, Outcome.RENDERED, window, rendering, null);
    }

    static WindowResult failed(WindowDetails details, PortalWindow window, String incident) {
        return new WindowResult(details, Outcome.FAILED, window, null, incident);
    }

    static WindowResult late(WindowDetails details, PortalWindow window, String ticket) {
        return new WindowResult(details, Outcome.LATE, window, null, ticket);
    }

    static WindowResult unavailable(WindowDetails details, PortalWindow window) {
        return new WindowResult(details, Outcome.UNAVAILABLE, window, null, null);
    }

    static WindowResult switchedOff(WindowDetails details, PortalWindow window, String message) {
        return new WindowResult(details, Outcome.SWITCHED_OFF, window, null, message);
    }

    /** What the window adds to the page. */
    public PageHead head() {
        return rendering == null ? PageHead.EMPTY : rendering.head();
    }
}
