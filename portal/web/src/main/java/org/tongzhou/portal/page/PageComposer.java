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
import org.tongzhou.core.pages.Place;
import org.tongzhou.core.security.AccountDetails;
import org.tongzhou.portal.container.PageHead;
import org.tongzhou.portal.container.PageRequest;
import org.tongzhou.portal.render.WindowResult;
import org.tongzhou.portal.theme.PageView;
import org.tongzhou.portal.theme.Shell;
import org.tongzhou.portal.theme.Tab;
import org.tongzhou.portal.theme.Texts;
import org.tongzhou.portal.theme.WindowFrame;

/** Composes what a page shows from the results of its windows. */
@ApplicationScoped
class PageComposer {
    /** The zone of the city; configuration, since the portal may be used elsewhere. */
    private static final ZoneId ZONE = ZoneId.of(System.getProperty("tongzhou.zone", "Asia/Shanghai"));

    private final PageService pages;
    private final Clock clock;

    @Inject
    PageComposer(PageService pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    /** For the client proxy. */
    protected PageComposer() {
        this(null, null);
    }

    PageView compose(PageRequest page, AccountDetails account, List<WindowResult> results, HttpServletRequest request) {
        PageDetails details = page.page().details();
        FrameMaker frames = new FrameMaker(page, Texts.of(page.locale()));
        Shell shell = shell(page, account, results, request);
        if (results.size() == 1) {
            WindowFrame only = frames.frame(results.get(0));
            if (only.maximized()) {
                return PageView.maximized(shell, details.title(), only);
            }
        }
        return new PageView(shell, details.title(), columns(details, results, frames));
    }

    /** One window with the page for itself, whatever its state. */
    PageView composeAlone(PageRequest page, AccountDetails account, WindowResult result, HttpServletRequest request) {
        return PageView.maximized(shell(page, account, List.of(result), request), page.page().details().title(), frame(page, result));
    }

    private Shell shell(PageRequest page, AccountDetails account, List<WindowResult> results, HttpServletRequest request) {
        return new Shell(page.viewer().token(), account.displayName(), account.unit() == null ? "" : account.unit(),
            account.post() == null ? "" : account.post(), tabs(page.page().details().name(), request),
            LocalDate.now(clock.withZone(ZONE)), PageHead.markup(results.stream().map(WindowResult::head).toList()));
    }

    WindowFrame frame(PageRequest page, WindowResult result) {
        return new FrameMaker(page, Texts.of(page.locale())).frame(result);
    }

    private List<Tab> tabs(String current, HttpServletRequest request) {
        List<Tab> tabs = new ArrayList<>();
        for (PageLink link : pages.listPages()) {
            tabs.add(new Tab(link.title(), request.getContextPath() + PageServlet.PATH + link.name(), link.name().equals(current)));
        }
        return tabs;
    }

    /** As many columns as of the narrowest window stand side by side. */
    private static List<List<WindowFrame>> columns(PageDetails details, List<WindowResult> results, FrameMaker frames) {
        int narrowest = details.windows().stream().mapToInt(window -> window.place().width()).min().orElse(Place.COLUMNS);
        int count = Math.max(1, Math.min(Place.COLUMNS / narrowest, PageView.COLUMNS_MAX));
        List<List<WindowFrame>> columns = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            columns.add(new ArrayList<>());
        }
        for (WindowResult result : results) {
            columns.get(result.details().place().x() * count / Place.COLUMNS).add(frames.frame(result));
        }
        return columns;
    }
}
