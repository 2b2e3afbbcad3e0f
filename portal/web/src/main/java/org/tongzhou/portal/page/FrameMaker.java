package org.tongzhou.portal.page;

import static java.util.stream.Collectors.toMap;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import javax.portlet.PortletMode;
import javax.portlet.WindowState;

import org.tongzhou.core.pages.LayerKind;
import org.tongzhou.core.pages.Place;
import org.tongzhou.core.pages.WindowDetails;
import org.tongzhou.portal.catalogue.Catalogue;
import org.tongzhou.portal.catalogue.CatalogueEntry;
import org.tongzhou.portal.catalogue.PortletFacts;
import org.tongzhou.portal.container.PageRequest;
import org.tongzhou.portal.container.PortalWindow;
import org.tongzhou.portal.render.WindowResult;
import org.tongzhou.portal.theme.Texts;
import org.tongzhou.portal.theme.WindowAction;
import org.tongzhou.portal.theme.WindowBody;
import org.tongzhou.portal.theme.WindowFrame;
import org.tongzhou.portal.url.PortalUrl;
import org.tongzhou.portal.url.PortalUrlCodec;
import org.tongzhou.portal.url.WindowNavigation;

/** Puts what a window has rendered into its frame: title, menu of modes and states, and what stands in it. */
final class FrameMaker {
    private final PageRequest page;
    private final Catalogue catalogue;
    private final Texts texts;
    private final Map<Long, Place> places;

    FrameMaker(PageRequest page, Catalogue catalogue) {
        this.page = page;
        this.catalogue = catalogue;
        this.texts = Texts.of(page.locale());
        this.places = places(page);
    }

    /** Where the windows of a page stand in its present state; what is below a minimized window has moved up. */
    static Map<Long, Place> places(PageRequest page) {
        return page.page().details().collapsed(window -> page.state().window(Long.toString(window.id())).state().equals(WindowState.MINIMIZED))
            .windows().stream().collect(toMap(WindowDetails::id, WindowDetails::place));
    }

    WindowFrame frame(WindowResult result) {
        WindowDetails details = result.details();
        Place place = places.get(details.id());
        PortalWindow window = result.window() != null ? result.window() : page.deployed(details).orElse(null);
        String id = Long.toString(details.id());
        if (window == null) {
            return new WindowFrame(details, place, "", lastTitle(details), "", details.minimized(), false, "", undeployedMenu(details),
                body(result, id));
        }
        WindowState state = window.getWindowState();
        boolean maximized = state.equals(WindowState.MAXIMIZED);
        return new WindowFrame(details, place, PortletFacts.topics(window.config()), title(result, window),
            result.rendering() == null ? "" : result.rendering().fact(), state.equals(WindowState.MINIMIZED), maximized, more(window),
            menu(window, result), body(result, id));
    }

    /** A frame without menu around what a portlet would show; what is late is told, as nobody fetches it afterwards. */
    WindowFrame preview(WindowResult result, CatalogueEntry entry) {
        WindowBody body = switch (result.outcome()) {
            case LATE -> WindowBody.preview(texts.text("preview.late"), entry.category().code());
            case FAILED -> WindowBody.error(result.ticket(), "");
            case UNAVAILABLE -> WindowBody.unavailable("");
            default -> body(result, "");
        };
        String own = result.rendering() == null ? null : result.rendering().title();
        return new WindowFrame(result.details(), result.details().place(), "", own == null ? entry.title() : own, "", false, false, "", List.of(), body);
    }

    private String more(PortalWindow window) {
        if (window.getWindowState().equals(WindowState.MAXIMIZED)) {
            return address(window, now -> now.in(WindowState.NORMAL));
        }
        return PortletFacts.hasMore(window.config()) ? address(window, now -> now.in(WindowState.MAXIMIZED)) : "";
    }

    /** The title of a portlet that is not deployed now; its technical name says nothing to people. */
    private String lastTitle(WindowDetails details) {
        return catalogue.title(details.portlet(), page.locale()).orElseGet(() -> texts.text("window.unknown"));
    }

    private String title(WindowResult result, PortalWindow window) {
        boolean own = result.rendering() != null && result.rendering().title() != null;
        String title = catalogue.title(result.details().portlet(), page.locale()).orElseGet(window::title);
        return own ? result.rendering().title() : title;
    }

    private WindowBody body(WindowResult result, String id) {
        return switch (result.outcome()) {
            case RENDERED -> WindowBody.content(result.rendering().markup());
            case LATE -> WindowBody.late(fragment(id, result.ticket()));
            case FAILED -> WindowBody.error(result.ticket(), fragment(id, null));
            case UNAVAILABLE -> WindowBody.unavailable(fragment(id, null));
            case SWITCHED_OFF -> WindowBody.maintenance(result.ticket());
        };
    }

    /** The address of one window alone, in the page's present state. */
    private String fragment(String id, String ticket) {
        StringBuilder address = new StringBuilder();
        PortalUrlCodec.append(address, page.base() + "/window/" + id, PortalUrl.ofPage(page.state()));
        if (ticket != null) {
            address.append(address.indexOf("?") < 0 ? '?' : '&').append(PageServlet.TICKET).append('=')
                .append(URLEncoder.encode(ticket, StandardCharsets.UTF_8));
        }
        return address.toString();
    }

    /** To show it anew, modes if there is a choice (PLT.8), states (PLT.9), to take it from the page. */
    private List<WindowAction> menu(PortalWindow window, WindowResult result) {
        List<WindowAction> actions = new ArrayList<>();
        actions.add(new WindowAction(WindowAction.REFRESH, texts.text("window.act.refresh"), address(window, now -> now), false));
        List<PortletMode> modes = modes(window, result);
        if (modes.size() > 1) {
            for (PortletMode mode : modes) {
                actions.add(action(window, mode.toString(), texts.mode(mode.toString()), mode.equals(window.getPortletMode()),
                    now -> now.in(mode)));
            }
        }
        for (WindowState state : states(window)) {
            actions.add(action(window, state.toString(), texts.state(state.toString()), false, now -> now.in(state)));
        }
        if (!window.getWindowState().equals(WindowState.MAXIMIZED)) {
            removal(result.details()).ifPresent(actions::add);
        }
        return actions;
    }

    private List<WindowAction> undeployedMenu(WindowDetails details) {
        return removal(details).stream().toList();
    }

    private Optional<WindowAction> removal(WindowDetails details) {
        return details.removable(LayerKind.PERSONAL)
            ? Optional.of(new WindowAction(WindowAction.REMOVE, texts.text("window.act.remove"), "", false)) : Optional.empty();
    }

    private static List<PortletMode> modes(PortalWindow window, WindowResult result) {
        List<PortletMode> supported = new ArrayList<>(List.of(PortletMode.VIEW));
        for (PortletMode mode : Collections.list(window.config().getPortletModes("text/html"))) {
            if (!supported.contains(mode) && window.offers(mode)) {
                supported.add(mode);
            }
        }
        if (result.rendering() != null && result.rendering().nextModes() != null) {
            supported.removeIf(mode -> !mode.equals(window.getPortletMode()) && !result.rendering().nextModes().contains(mode));
        }
        return supported;
    }

    /** The states the window is not in; a custom state only where the portlet supports it. */
    private static List<WindowState> states(PortalWindow window) {
        List<WindowState> states = new ArrayList<>(List.of(WindowState.NORMAL, WindowState.MAXIMIZED, WindowState.MINIMIZED));
        for (WindowState state : Collections.list(window.config().getWindowStates("text/html"))) {
            if (!states.contains(state) && window.offers(state)) {
                states.add(state);
            }
        }
        states.remove(window.getWindowState());
        return states;
    }

    private WindowAction action(PortalWindow window, String act, String label, boolean current,
        UnaryOperator<WindowNavigation> change) {
        return new WindowAction(act, label, address(window, change), current);
    }

    private String address(PortalWindow window, UnaryOperator<WindowNavigation> change) {
        String id = window.getStringId();
        StringBuilder address = new StringBuilder();
        PortalUrlCodec.append(address, page.base(), PortalUrl.ofPage(page.state().with(id, change.apply(page.state().window(id)))));
        return address.toString();
    }
}
