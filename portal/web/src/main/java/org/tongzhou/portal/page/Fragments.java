package org.tongzhou.portal.page;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.tongzhou.core.pages.Place;
import org.tongzhou.core.pages.WindowDetails;
import org.tongzhou.portal.container.PageHead;
import org.tongzhou.portal.container.PageRequest;
import org.tongzhou.portal.render.PageRenderer;
import org.tongzhou.portal.render.WindowResult;
import org.tongzhou.portal.theme.Theme;
import org.tongzhou.portal.theme.WindowFrame;
import org.tongzhou.portal.url.PageState;
import org.tongzhou.portal.url.PortalUrlCodec;

/**
 * Answers the script of a page that shows the page in one state and wants it in another: with the frames of the windows that
 * differ, and the address to show. The script says by a header what it shows; without the header the same addresses answer
 * whole pages and redirects, so that everything works without the script.
 */
@ApplicationScoped
class Fragments {
    /** The query of the address that the browser shows; its presence asks for fragments. */
    private static final String SHOWN = "X-Tongzhou-Fragments";
    /** The address that the browser is to show. */
    private static final String LOCATION = "X-Tongzhou-Location";
    /** That the browser is to load that address as a whole. */
    private static final String RELOAD = "X-Tongzhou-Reload";

    /** Where the windows of the page stand. */
    private static final String PLACES = "X-Tongzhou-Places";

    private final PageRenderer renderer;
    private final PageComposer composer;
    private final Theme theme;

    @Inject
    Fragments(PageRenderer renderer, PageComposer composer, Theme theme) {
        this.renderer = renderer;
        this.composer = composer;
        this.theme = theme;
    }

    /** For the client proxy. */
    protected Fragments() {
        this(null, null, null);
    }

    static boolean areWanted(HttpServletRequest request) {
        return request.getHeader(SHOWN) != null;
    }

    /**
     * The state in which the browser shows the page; that of a page nobody has touched for a browser that does not say.
     *
     * @throws IllegalArgumentException if what it says is no address of a page
     */
    static PageState shown(HttpServletRequest request) {
        return PortalUrlCodec.parse(request.getHeader(SHOWN)).state();
    }

    /** Shows the page in the state that is asked for, or that an action has led to. */
    void show(PageRequest page, HttpServletRequest request, HttpServletResponse response) throws IOException, InterruptedException {
        PageState shown = shown(request).withMinimized(page.page().minimizedWindows());
        List<WindowDetails> changed = ChangedWindows.of(page, shown);
        PageRequest wanted = page.followed(request);
        List<WindowResult> results = renderer.render(wanted, changed);
        List<PageHead> heads = results.stream().map(WindowResult::head).toList();
        List<WindowFrame> frames = results.stream().map(result -> composer.frame(wanted, result)).toList();
        heads.forEach(head -> head.apply(response));
        response.setHeader(LOCATION, wanted.address());
        response.addHeader("Vary", SHOWN); // RFC 9110, 12.5.5
        tellPlaces(wanted, response);
        theme.windows(frames, PageHead.markup(heads), request, response);
    }

    /**
     * Tells where all windows of the page stand now: {@code id:x,y,width,height} from 1, separated by semicolons. A window that is
     * minimized lets those below it move up, which are not rendered anew.
     */
    static void tellPlaces(PageRequest page, HttpServletResponse response) {
        response.setHeader(PLACES, FrameMaker.places(page).entrySet().stream().map(Fragments::told).collect(joining(";")));
    }

    private static String told(Map.Entry<Long, Place> window) {
        Place place = window.getValue();
        return window.getKey() + ":" + (place.x() + 1) + "," + (place.y() + 1) + "," + place.width() + "," + place.height();
    }

    /** Sends the browser where a portlet has redirected it. */
    static void leave(String location, HttpServletResponse response) {
        response.setHeader(LOCATION, location);
        response.setHeader(RELOAD, "1");
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
