package org.tongzhou.portal.page;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.tongzhou.core.pages.LayerKind;
import org.tongzhou.core.pages.Locks;
import org.tongzhou.core.pages.Place;
import org.tongzhou.core.pages.PortletReference;
import org.tongzhou.core.pages.WindowDetails;
import org.tongzhou.core.security.AccountService;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.portal.catalogue.Catalogue;
import org.tongzhou.portal.catalogue.CatalogueEntry;
import org.tongzhou.portal.container.PageHead;
import org.tongzhou.portal.container.PageRequest;
import org.tongzhou.portal.render.PageRenderer;
import org.tongzhou.portal.render.WindowResult;
import org.tongzhou.portal.theme.Appearance;
import org.tongzhou.portal.theme.ErrorView;
import org.tongzhou.portal.theme.Theme;

/**
 * What a portlet of the catalogue would show its caller: {@code GET /preview?portlet=/home::links} answers the frame of a window
 * that stands on no page. To be looked at only: nothing is stored, counted or kept, and no address in it does anything. The
 * status tells whether the portlet could be shown; the frame says why not.
 */
@WebServlet(name = "preview", urlPatterns = PreviewServlet.PATH)
public class PreviewServlet extends HttpServlet {
    static final String PATH = "/preview";

    private static final long serialVersionUID = 1L;
    /**
     * Numbers of windows that nobody can have: those of stored ones come from a sequence. Each portlet has one of its own, as what a
     * portlet keeps in the session is known by the window's number.
     */
    private static final long FIRST_NUMBER = 900_000_000_000_000_000L;

    @Inject
    private transient Catalogue catalogue;
    @Inject
    private transient AccountService accounts;
    @Inject
    private transient PageRequests requests;
    @Inject
    private transient PageRenderer renderer;
    @Inject
    private transient PageComposer composer;
    @Inject
    private transient Theme theme;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            CatalogueEntry entry = wanted(request).orElse(null);
            if (entry == null) {
                theme.problem(ErrorView.of(ErrorView.Kind.NOT_FOUND), request, response);
            } else {
                show(entry, request, response);
            }
        } catch (NotPermittedException e) {
            theme.problem(ErrorView.of(ErrorView.Kind.FORBIDDEN), request, response);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            theme.problem(ErrorView.of(ErrorView.Kind.MAINTENANCE), request, response);
        }
    }

    private Optional<CatalogueEntry> wanted(HttpServletRequest request) {
        String portlet = request.getParameter("portlet");
        try {
            return portlet == null ? Optional.empty() : catalogue.find(PortletReference.parse(portlet), Appearance.of(request).locale());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void show(CatalogueEntry entry, HttpServletRequest request, HttpServletResponse response) throws IOException, InterruptedException {
        WindowDetails window = new WindowDetails(FIRST_NUMBER + Integer.toUnsignedLong(entry.portlet().hashCode()), entry.portlet(),
            new Place(0, 0, entry.width(), entry.height(), true), false, LayerKind.PERSONAL, Locks.NONE);
        PageRequest page = requests.openPreview(window, PATH, accounts.getOwnAccount(), request);
        WindowResult result = renderer.preview(page, window);
        response.setStatus(status(result));
        theme.window(composer.preview(page, result, entry), PageHead.markup(List.of(result.head())), request, response);
    }

    private static int status(WindowResult result) {
        return switch (result.outcome()) {
            case RENDERED, SWITCHED_OFF -> HttpServletResponse.SC_OK;
            case FAILED -> HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
            case LATE, UNAVAILABLE -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        };
    }
}
