package org.tongzhou.portlets.administration;

import java.io.IOException;
import java.text.MessageFormat;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import javax.portlet.ActionRequest;
import javax.portlet.ActionResponse;
import javax.portlet.PortletException;
import javax.portlet.PortletRequest;
import javax.portlet.ProcessAction;
import javax.portlet.RenderRequest;
import javax.portlet.RenderResponse;
import javax.portlet.ResourceRequest;
import javax.portlet.ResourceResponse;

import org.tongzhou.core.pages.LayerKey;
import org.tongzhou.core.pages.LayerService;
import org.tongzhou.core.pages.PageAdministrationService;
import org.tongzhou.core.pages.PageService;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.OfficeException;
import org.tongzhou.portlets.administration.PageScreens.Words;
import org.tongzhou.portlets.common.Csv;
import org.tongzhou.portlets.common.Download;
import org.tongzhou.portlets.common.JspPortlet;
import org.tongzhou.portlets.common.ListView;
import org.tongzhou.portlets.common.PortalPath;
import org.tongzhou.portlets.common.UnreadableUploadException;
import org.tongzhou.portlets.common.UploadedText;

/**
 * Pages and layouts (页面与布局): the pages of the portal with their order and readers, the layers that arrange them with their
 * history, page files.
 *
 * <p>Render parameters: {@code screen} names what is shown ({@code page}, {@code history}, {@code version}, {@code layerRemoval},
 * {@code removal}, {@code new}, {@code import}; the list of pages without one), {@code page} and {@code layer}
 * ({@code UNIT:财政局}) what it is about, {@code number} a version; those of {@link ListView}; {@code outcome} shows what came of
 * the last page file.
 */
public class PagesPortlet extends JspPortlet {
    private static final String SCREEN = "screen";
    private static final String PAGE = "page";
    private static final String LAYER = "layer";
    private static final String NUMBER = "number";
    private static final String OUTCOME = "outcome";
    private static final int FIELD_KEPT_MAX_CHARS = 200;
    private static final String FOLDER = "/WEB-INF/pages/";

    @Inject
    PageService pages;
    @Inject
    PageAdministrationService administration;
    @Inject
    LayerService layers;
    @Inject
    PageScreens screens;

    private ZoneId zone;

    @Override
    public void init() {
        zone = ZoneId.of(getInitParameter("zone"));
    }

    @Override
    protected void doView(RenderRequest request, RenderResponse response) throws PortletException, IOException {
        request.setAttribute("css", fileUrl("/administration.css", request, response));
        request.setAttribute("portal", PortalPath.of(request).orElse(null));
        Told.show(request);
        Words words = words(request);
        try {
            show(prepare(request, words), request, response);
        } catch (NotPermittedException e) {
            Refusal.show(e, request);
            show(Refusal.PAGE, request, response);
        } catch (OfficeException e) { // an address of old: what it names is gone
            request.setAttribute("told", new Told(false, e.text(request.getLocale())));
            screens.list(request, words);
            show(FOLDER + "view.jsp", request, response);
        }
    }

    @Override
    protected void doHelp(RenderRequest request, RenderResponse response) throws PortletException, IOException {
        show("/WEB-INF/pages/help.jsp", request, response);
    }

    /** Looks for the text of the field {@code search}: pages, or people on a page's screen. */
    @ProcessAction(name = "search")
    public void search(ActionRequest request, ActionResponse response) {
        ListView.keepSearch(request, response);
        if (request.getParameter(PAGE) != null) {
            stay("page", request, response);
        }
    }

    /** Adds a page. */
    @ProcessAction(name = "create")
    public void create(ActionRequest request, ActionResponse response) {
        Stream.of("title", "name").filter(field -> Fields.text(field, request).length() <= FIELD_KEPT_MAX_CHARS)
            .forEach(field -> response.setRenderParameter(field, Fields.text(field, request))); // for a form that is refused
        act(request, response, "new", () -> {
            String name = administration.createPage(Fields.text("name", request), Fields.text("title", request),
                Fields.chosen("roles", request));
            response.setRenderParameter(PAGE, name);
            response.setRenderParameter(SCREEN, "page");
            return text("pages.done.created", request, Fields.text("title", request).strip());
        });
    }

    /** Adds a copy of the page. */
    @ProcessAction(name = "copy")
    public void copy(ActionRequest request, ActionResponse response) {
        act(request, response, "page", () -> {
            String name = administration.copyPage(Fields.text(PAGE, request), Fields.text("title", request));
            response.setRenderParameter(PAGE, name);
            response.setRenderParameter(SCREEN, "page");
            return text("pages.done.copied", request, Fields.text("title", request).strip());
        });
    }

    /** Sets title, readers and whether the page must stay. */
    @ProcessAction(name = "describe")
    public void describe(ActionRequest request, ActionResponse response) {
        act(request, response, "page", () -> {
            administration.describePage(Fields.text(PAGE, request), Fields.text("title", request), Fields.chosen("roles", request),
                request.getParameter("mustStay") != null);
            stay("page", request, response);
            return text("pages.done.described", request);
        });
    }

    /** Moves the page {@code up} or down among the tabs. */
    @ProcessAction(name = "move")
    public void move(ActionRequest request, ActionResponse response) {
        act(request, response, "", () -> {
            administration.movePage(Fields.text(PAGE, request), "up".equals(request.getParameter("direction")) ? -1 : 1);
            Stream.of(ListView.FIRST).filter(name -> request.getParameter(name) != null)
                .forEach(name -> response.setRenderParameter(name, request.getParameter(name)));
            return text("pages.done.moved", request);
        });
    }

    /** Deletes the page; the user has been asked before. */
    @ProcessAction(name = "delete")
    public void delete(ActionRequest request, ActionResponse response) {
        act(request, response, "", () -> {
            pages.deletePage(Fields.text(PAGE, request));
            return text("pages.done.deleted", request, Fields.text("title", request));
        });
    }

    /** Goes to the layer editor or to the view as the chosen unit or role. */
    @ProcessAction(name = "layer")
    public void layer(ActionRequest request, ActionResponse response) throws IOException {
        stay("page", request, response);
        Optional<String> portal = PortalPath.of(request);
        Optional<LayerKey> key = LayerAddress.parse(Fields.text(PAGE, request), request.getParameter(LAYER));
        if (portal.isPresent() && key.isPresent()) {
            response.sendRedirect(portal.get() + ("view".equals(request.getParameter("act"))
                ? LayerAddress.view(key.get().page(), key.get().kind(), key.get().owner()) : LayerAddress.editor(key.get())));
        }
    }

    /** Takes a layer away; the user has been asked before. */
    @ProcessAction(name = "deleteLayer")
    public void deleteLayer(ActionRequest request, ActionResponse response) {
        act(request, response, "page", () -> {
            layers.deleteLayer(layerNamed(request));
            stay("page", request, response);
            return text("pages.done.layerDeleted", request);
        });
    }

    /** Makes a layer what it was; the user has been asked before. */
    @ProcessAction(name = "restore")
    public void restore(ActionRequest request, ActionResponse response) {
        act(request, response, "page", () -> {
            int number = Fields.number(NUMBER, request);
            layers.restoreVersion(layerNamed(request), number);
            stay("history", request, response);
            response.setRenderParameter(LAYER, Fields.text(LAYER, request));
            return text("pages.done.restored", request, number);
        });
    }

    /** Takes over the file of the field {@code file}; the report is shown by the next render. */
    @ProcessAction(name = "import")
    public void importFile(ActionRequest request, ActionResponse response) throws PortletException, IOException {
        request.getPortletSession().setAttribute(OUTCOME, outcome(request));
        response.setRenderParameter(SCREEN, "import");
        response.setRenderParameter(OUTCOME, "last");
    }

    /** All pages with their layers as a page file or, if the resource is {@code csv}, the list as it is sorted and searched. */
    @Override
    public void serveResource(ResourceRequest request, ResourceResponse response) throws IOException {
        ResourceBundle texts = texts(request);
        try {
            if ("csv".equals(request.getResourceID())) {
                Download.send(response, texts.getString("pages.list.file"), "text/csv", csv(screens.found(request, words(request)), texts));
            } else {
                Download.send(response, texts.getString("pages.file"), "application/json", pages.exportPages());
            }
        } catch (NotPermittedException e) {
            Refusal.send(e, request, response);
        }
    }

    static String csv(List<PageLine> lines, ResourceBundle texts) {
        StringBuilder csv = new StringBuilder(Csv.BYTE_ORDER_MARK);
        csv.append(Csv.line(Stream.concat(Stream.of(PageColumn.values()).map(PageColumn::key),
            Stream.of("pages.history.column.by", "pages.name")).map(texts::getString).toArray()));
        for (PageLine line : lines) {
            csv.append(Csv.line(line.place(), line.title(),
                line.audience().isEmpty() ? texts.getString("pages.everybody") : String.join(texts.getString("list.separator"), line.audience()),
                line.page().windows(), line.page().layers(), line.changed(), line.changedBy(), line.name()));
        }
        return csv.toString();
    }

    private Words words(PortletRequest request) {
        return Words.of(request.getLocale(), texts(request), zone);
    }

    /** @return the view that fits the render parameters */
    private String prepare(RenderRequest request, Words words) {
        String screen = Fields.text(SCREEN, request);
        String page = Fields.text(PAGE, request);
        Optional<LayerKey> layer = PageScreens.layerAsked(page, request);
        switch (screen) {
            case "page" -> screens.page(page, request, words);
            case "new" -> screens.newPage(request, words);
            case "import" -> request.setAttribute(OUTCOME, kept(OUTCOME, request));
            case "removal" -> screens.ask(page, request);
            case "history", "version", "layerRemoval" -> {
                if (layer.isEmpty()) {
                    screens.page(page, request, words);
                    return FOLDER + "page.jsp";
                }
                switch (screen) {
                    case "history" -> screens.history(layer.get(), request, words);
                    case "version" -> screens.version(layer.get(), Fields.number(NUMBER, request), request, words);
                    default -> screens.removal(layer.get(), request, words);
                }
            }
            default -> {
                screens.list(request, words);
                return FOLDER + "view.jsp";
            }
        }
        return FOLDER + screen + ".jsp";
    }

    /** Does something that may be refused and has the next render tell what came of it. */
    private static void act(ActionRequest request, ActionResponse response, String screenIfRefused, Supplier<String> work) {
        try {
            Told.done(work.get(), request, response);
        } catch (OfficeException e) {
            Told.refused(e.text(request.getLocale()), request, response);
            stay(screenIfRefused, request, response);
        }
    }

    private static void stay(String screen, ActionRequest request, ActionResponse response) {
        response.setRenderParameter(SCREEN, screen);
        response.setRenderParameter(PAGE, Fields.text(PAGE, request));
    }

    /** @throws NotFoundException if the form names no layer */
    private static LayerKey layerNamed(ActionRequest request) {
        String layer = Fields.text(LAYER, request);
        return LayerAddress.parse(Fields.text(PAGE, request), layer)
            .orElseThrow(() -> new NotFoundException("pages.layer.notFound", layer));
    }

    private String text(String key, PortletRequest request, Object... arguments) {
        return new MessageFormat(texts(request).getString(key), request.getLocale()).format(arguments);
    }

    private ImportOutcome outcome(ActionRequest request) throws IOException {
        Locale locale = request.getLocale();
        try {
            Optional<String> text = UploadedText.read(request.getPortletInputStream(), request.getContentType(), "file");
            return text.isPresent() ? ImportOutcome.of(pages.importPages(text.get()), locale)
                : ImportOutcome.unreadable(texts(request).getString("upload.noFile"));
        } catch (UnreadableUploadException e) {
            return ImportOutcome.unreadable(texts(request).getString(e.getMessage()));
        } catch (NotPermittedException e) {
            return ImportOutcome.unreadable(e.text(locale));
        }
    }
}
