package org.tongzhou.portal.page;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

import org.tongzhou.core.pages.PageDetails;
import org.tongzhou.core.pages.PageLink;
import org.tongzhou.core.pages.PageService;
import org.tongzhou.core.security.AccountDetails;
import org.tongzhou.portal.catalogue.Catalogue;
import org.tongzhou.portal.container.PageHead;
import org.tongzhou.portal.container.PageRequest;
import org.tongzhou.portal.render.WindowResult;
import org.tongzhou.portal.theme.PageView;
import org.tongzhou.portal.theme.Shell;
import org.tongzhou.portal.theme.Tab;
import org.tongzhou.portal.theme.WindowFrame;

/** Composes what a page shows from the results of its windows. */
@ApplicationScoped
class PageComposer {
    /** The zone of the city; configuration, since the portal may be used elsewhere. */
    private static final ZoneId ZONE = ZoneId.of(System.getProperty("tongzhou.zone", "Asia/Shanghai"));

    private final PageService pages;
    private final Catalogue catalogue;
    private final Clock clock;

    @Inject
    PageComposer(PageService pages, Catalogue catalogue, Clock clock) {
        this.pages = pages;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** For the client proxy. */
    protected PageComposer() {
        this(null, null, null);
    }

    PageView compose(PageRequest page, AccountDetails account, List<WindowResult> results, HttpServletRequest request) {
        PageDetails details = page.page().details();
        FrameMaker frames = new FrameMaker(page, catalogue);
        Shell shell = shell(page, account, results, request);
        if (results.size() == 1) {
            WindowFrame only = frames.frame(results.get(0));
            if (only.maximized()) {
                return PageView.maximized(shell, details, only);
            }
        }
        String layout = request.getContextPath() + "/api/pages/" + details.name() + "/layout";
        return PageView.arranged(shell, details, layout, results.stream().map(frames::frame).toList());
    }

    /** One window with the page for itself, whatever its state. */
    PageView composeAlone(PageRequest page, AccountDetails account, WindowResult result, HttpServletRequest request) {
        return PageView.maximized(shell(page, account, List.of(result), request), page.page().details(), frame(page, result));
    }

    private Shell shell(PageRequest page, AccountDetails account, List<WindowResult> results, HttpServletRequest request) {
        return new Shell(page.viewer().token(), account.displayName(), account.unit() == null ? "" : account.unit(),
            account.post() == null ? "" : account.post(), tabs(page.page().details().name(), request),
            LocalDate.now(clock.withZone(ZONE)), PageHead.markup(results.stream().map(WindowResult::head).toList()));
    }

    WindowFrame frame(PageRequest page, WindowResult result) {
        return new FrameMaker(page, catalogue).frame(result);
    }

    private List<Tab> tabs(String current, HttpServletRequest request) {
        List<Tab> tabs = new ArrayList<>();
        for (PageLink link : pages.listPages()) {
            tabs.add(new Tab(link.title(), request.getContextPath() + PageServlet.PATH + link.name(), link.name().equals(current)));
        }
        return tabs;
    }
}
