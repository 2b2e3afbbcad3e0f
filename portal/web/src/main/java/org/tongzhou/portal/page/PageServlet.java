package org.tongzhou.portal.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import javax.portlet.WindowState;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.tongzhou.core.pages.PageDetails;
import org.tongzhou.core.pages.PageLink;
import org.tongzhou.core.pages.PageService;
import org.tongzhou.core.pages.WindowDetails;
import org.tongzhou.core.security.AccountDetails;
import org.tongzhou.core.security.AccountService;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.portal.container.PageHead;
import org.tongzhou.portal.container.PageRequest;
import org.tongzhou.portal.live.LiveHub;
import org.tongzhou.portal.render.PageRenderer;
import org.tongzhou.portal.render.WindowResult;
import org.tongzhou.portal.theme.ErrorView;
import org.tongzhou.portal.theme.Setting;
import org.tongzhou.portal.theme.Theme;
import org.tongzhou.portal.url.PortalUrl;
import org.tongzhou.portal.url.PortalUrlCodec;

/**
 * The pages. {@code GET /p/<page>} shows one, {@code GET /p/<page>/window/<id>} one window of it as a fragment; with an action
 * or resource in the address it lets a portlet act (then redirects: PRG) or serve. What changes something needs the session's
 * token in its address.
 */
@WebServlet(name = "pages", urlPatterns = "/p/*", loadOnStartup = 1, asyncSupported = true)
public class PageServlet extends HttpServlet {
    /** Where pages stand in the portal, before their name. */
    public static final String PATH = "/p/";
    /** The parameter that names a late window's rendering. */
    static final String TICKET = "late";
    /** The parameter that names a portlet to be shown maximized, as in {@code /notices::notices}: addresses that the core makes know no windows. */
    static final String OPEN = "_open";

    private static final long serialVersionUID = 1L;
    /** How many fields the server reads of a form and an address together; it leaves out the others without a word. */
    private static final int MAX_FIELDS = 10_000;
    static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD");
    private static final Set<String> ACTION_METHODS = Set.of("GET", "POST"); // PLT.11.1: links and forms
    private static final Set<String> RESOURCE_METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE"); // PLT.13.1

    @Inject
    private transient PageService pages;
    @Inject
    private transient AccountService accounts;
    @Inject
    private transient PageRequests requests;
    @Inject
    private transient PageRenderer renderer;
    @Inject
    private transient PageComposer composer;
    @Inject
    private transient Fragments fragments;
    @Inject
    private transient WindowCalls calls;
    @Inject
    private transient Refusals refusals;
    @Inject
    private transient LiveHub live;
    @Inject
    private transient Theme theme;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        if (request.getCharacterEncoding() == null) {
            request.setCharacterEncoding(StandardCharsets.UTF_8.name()); // what our pages' forms send
        }
        Optional<ErrorView.Kind> refusal = RequestBody.refusal(request);
        if (refusal.isPresent()) {
            RequestBody.leave(request);
            response.setHeader("Connection", "close"); // what was not read is no next request
            refusals.refuse(refusal.get(), request, response);
            return;
        }
        if (request.getPathInfo() == null || request.getPathInfo().equals("/")) {
            toFirstPage(request, response);
            return;
        }
        PageAddress address = PageAddress.parse(request.getPathInfo()).orElse(null);
        if (address == null) {
            refusals.refuse(ErrorView.Kind.NOT_FOUND, request, response);
            return;
        }
        PortalUrl url;
        try {
            url = PortalUrlCodec.parse(request.getQueryString());
            Fragments.shown(request);
        } catch (IllegalArgumentException e) {
            refusals.refuse(ErrorView.Kind.BAD_REQUEST, request, response);
            return;
        }
        try {
            AccountDetails account = accounts.getOwnAccount();
            answer(requests.open(address.page(), url, account, request), address, account, request, response);
        } catch (NotFoundException e) {
            refusals.refuse(ErrorView.Kind.NOT_FOUND, request, response);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            refusals.refuse(ErrorView.Kind.MAINTENANCE, request, response);
        }
    }

    private static boolean hasTooManyFields(HttpServletRequest request) {
        return request.getParameterMap().values().stream().mapToInt(values -> values.length).sum() >= MAX_FIELDS;
    }

    private static Set<String> methods(PortalUrl.Kind kind) {
        return switch (kind) {
            case ACTION -> ACTION_METHODS;
            case RESOURCE -> RESOURCE_METHODS;
            case RENDER -> SAFE_METHODS;
        };
    }

    private void answer(PageRequest page, PageAddress address, AccountDetails account, HttpServletRequest request,
        HttpServletResponse response) throws IOException, InterruptedException {
        Set<String> methods = methods(page.url().kind());
        if (!methods.contains(request.getMethod())) {
            response.setHeader("Allow", methods.stream().sorted().collect(Collectors.joining(", "))); // RFC 9110, 15.5.6
            refusals.refuse(ErrorView.Kind.METHOD_NOT_ALLOWED, request, response);
            return;
        }
        if (!SAFE_METHODS.contains(request.getMethod()) && RequestBody.isForm(request) && hasTooManyFields(request)) {
            refusals.refuse(ErrorView.Kind.TOO_LARGE, request, response);
            return;
        }
        switch (page.url().kind()) {
            case ACTION -> calls.act(page, request, response);
            case RESOURCE -> calls.serve(page, request, response);
            default -> {
                if (address.isFragment()) {
                    showWindow(page, address.windowId(), account, request, response);
                } else if (opened(page, request.getParameter(OPEN)).isPresent()) {
                    response.sendRedirect(opened(page, request.getParameter(OPEN)).get());
                } else if (Fragments.areWanted(request)) {
                    fragments.show(page, request, response);
                } else {
                    showPage(page, account, request, response);
                }
            }
        }
    }

    /** The address of the page with the first window of a portlet maximized; none if the page has no such window. */
    private static Optional<String> opened(PageRequest page, String portlet) {
        return page.page().details().windows().stream().filter(window -> window.portlet().format().equals(portlet)).findFirst().map(window -> {
            String id = Long.toString(window.id());
            StringBuilder address = new StringBuilder();
            PortalUrlCodec.append(address, page.base(),
                PortalUrl.ofPage(page.state().with(id, page.state().window(id).in(WindowState.MAXIMIZED))));
            return address.toString();
        });
    }

    private void toFirstPage(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<PageLink> visible = pages.listPages();
        if (visible.isEmpty()) {
            refusals.refuse(ErrorView.Kind.NOT_FOUND, request, response);
        } else {
            response.sendRedirect(request.getContextPath() + PATH + visible.get(0).name());
        }
    }

    private void showPage(PageRequest page, AccountDetails account, HttpServletRequest request, HttpServletResponse response)
        throws IOException, InterruptedException {
        request.setAttribute(Setting.NEWS_ATTRIBUTE, live.position());
        List<WindowResult> results = renderer.render(page, shown(page));
        results.forEach(result -> result.head().apply(response));
        theme.page(composer.compose(page, account, results, request), request, response);
    }

    /** A maximized window has the page for itself (PLT.9.2); one whose portlet is not deployed does not keep the others away. */
    private static List<WindowDetails> shown(PageRequest page) {
        PageDetails details = page.page().details();
        for (WindowDetails window : details.windows()) {
            boolean maximized = page.state().window(Long.toString(window.id())).state().equals(WindowState.MAXIMIZED);
            if (maximized && page.deployed(window).isPresent()) {
                return List.of(window);
            }
        }
        return details.windows();
    }

    /** One window, awaited if it is late: its frame for the script of the page, a page of its own for a browser without scripts. */
    private void showWindow(PageRequest page, String windowId, AccountDetails account, HttpServletRequest request,
        HttpServletResponse response) throws IOException, InterruptedException {
        WindowDetails window = page.page().window(windowId).orElseThrow(() -> new NotFoundException("pages.windowNotFound", windowId));
        WindowResult result = renderer.fetch(page, window, request.getParameter(TICKET));
        result.head().apply(response);
        if (request.getHeader("X-Requested-With") == null) {
            theme.page(composer.composeAlone(page, account, result, request), request, response);
        } else {
            Fragments.tellPlaces(page, response);
            theme.window(composer.frame(page, result), PageHead.markup(List.of(result.head())), request, response);
        }
    }
}
