package org.tongzhou.portal.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

import org.tongzhou.core.pages.LayerKey;
import org.tongzhou.core.pages.LayerKind;
import org.tongzhou.core.pages.PageDetails;
import org.tongzhou.core.pages.WindowDetails;
import org.tongzhou.core.security.AccountDetails;
import org.tongzhou.core.shared.Messages;
import org.tongzhou.portal.catalogue.Catalogue;
import org.tongzhou.portal.catalogue.CatalogueEntry;
import org.tongzhou.portal.catalogue.Category;
import org.tongzhou.portal.container.PageHead;
import org.tongzhou.portal.container.PageRequest;
import org.tongzhou.portal.header.ShellMaker;
import org.tongzhou.portal.render.WindowResult;
import org.tongzhou.portal.theme.Appearance;
import org.tongzhou.portal.theme.PageView;
import org.tongzhou.portal.theme.Shell;
import org.tongzhou.portal.theme.Texts;
import org.tongzhou.portal.theme.WindowBody;
import org.tongzhou.portal.theme.WindowFrame;

/** Composes what a page shows from the results of its windows. */
@ApplicationScoped
class PageComposer {
    private final ShellMaker shells;
    private final Catalogue catalogue;

    @Inject
    PageComposer(ShellMaker shells, Catalogue catalogue) {
        this.shells = shells;
        this.catalogue = catalogue;
    }

    /** For the client proxy. */
    protected PageComposer() {
        this(null, null);
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

    /** A layer of a page for its editor. */
    PageView composeLayer(LayerKey key, PageDetails page, AccountDetails account, HttpServletRequest request) {
        Texts texts = Texts.of(Appearance.of(request).locale());
        String layer = LayerAddress.format(key);
        String layout = request.getContextPath() + "/api/layers/" + key.page() + "/" + encodedPath(layer);
        return new PageView(shells.make(account, page.name(), "", request), page, layout, layer, notice("layers.edit.", key, texts), false,
            previews(page, texts));
    }

    /** A page of the portal as somebody has it, not to be changed. */
    PageView composeAs(LayerKey whose, PageDetails page, AccountDetails account, HttpServletRequest request) {
        Texts texts = Texts.of(Appearance.of(request).locale());
        return new PageView(shells.make(account, page.name(), "", request), page, null, "", notice("layers.as.", whose, texts), false,
            previews(page, texts));
    }

    private static String notice(String prefix, LayerKey key, Texts texts) {
        String owner = key.kind() == LayerKind.ROLE ? roleTitle(key.owner(), texts.locale()) : key.owner();
        return texts.text(prefix + key.kind().name().toLowerCase(Locale.ROOT), owner);
    }

    /** What a role is called; a role that the site has made by its own name. */
    private static String roleTitle(String role, Locale locale) {
        try {
            return Messages.text(locale, "security.role." + role);
        } catch (MissingResourceException e) {
            return role;
        }
    }

    private static String encodedPath(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8).replace("+", "%20").replace("%2F", "/");
    }

    /** What the portlets are, since what they show is each user's own. */
    private List<WindowFrame> previews(PageDetails page, Texts texts) {
        return page.windows().stream().map(window -> preview(window, texts)).toList();
    }

    private WindowFrame preview(WindowDetails window, Texts texts) {
        CatalogueEntry entry = catalogue.find(window.portlet(), texts.locale()).orElse(null);
        String title = catalogue.title(window.portlet(), texts.locale()).orElseGet(() -> texts.text("window.unknown"));
        WindowBody body = entry == null ? WindowBody.preview(texts.text("layers.undeployed"), Category.OTHER.code())
            : WindowBody.preview(entry.description(), entry.category().code());
        return new WindowFrame(window, window.place(), "", title, "", false, false, "", List.of(), body);
    }

    private Shell shell(PageRequest page, AccountDetails account, List<WindowResult> results, HttpServletRequest request) {
        return shells.make(account, page.page().details().name(), PageHead.markup(results.stream().map(WindowResult::head).toList()), request);
    }

    /** A portlet as the user would have it, for the catalogue. */
    WindowFrame preview(PageRequest page, WindowResult result, CatalogueEntry entry) {
        return new FrameMaker(page, catalogue).preview(result, entry);
    }

    WindowFrame frame(PageRequest page, WindowResult result) {
        return new FrameMaker(page, catalogue).frame(result);
    }
}
