package org.tongzhou.portlets.administration;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

import jakarta.inject.Inject;

import javax.portlet.ActionRequest;
import javax.portlet.ActionResponse;
import javax.portlet.PortletException;
import javax.portlet.PortletRequest;
import javax.portlet.PortletSession;
import javax.portlet.ProcessAction;
import javax.portlet.RenderRequest;
import javax.portlet.RenderResponse;
import javax.portlet.ResourceRequest;
import javax.portlet.ResourceResponse;

import org.tongzhou.core.pages.PageService;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.OfficeException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.portlets.common.Download;
import org.tongzhou.portlets.common.JspPortlet;
import org.tongzhou.portlets.common.ListView;
import org.tongzhou.portlets.common.UnreadableUploadException;
import org.tongzhou.portlets.common.UploadedText;

/**
 * Pages (页面管理): lists all pages, takes over a page file, exports all pages as one, deletes a page after asking.
 *
 * <p>Render parameters: {@code first} (row that the list begins with), {@code delete} (name of the page to ask about),
 * {@code done} (name of the page that was deleted), {@code outcome} (shows what came of the last file).
 */
public class PagesPortlet extends JspPortlet {
    static final int ROWS = 50;

    private static final String FIRST = "first";
    private static final String DELETE = "delete";
    private static final String DONE = "done";
    private static final String OUTCOME = "outcome";
    private static final String REFUSAL = "refusal";
    private static final String PAGE = "page";

    @Inject
    PageService pages;

    @Override
    protected void doView(RenderRequest request, RenderResponse response) throws PortletException, IOException {
        try {
            show(prepare(request), request, response);
        } catch (NotPermittedException e) {
            Refusal.show(e, request);
            show(Refusal.PAGE, request, response);
        }
    }

    @Override
    protected void doHelp(RenderRequest request, RenderResponse response) throws PortletException, IOException {
        show("/WEB-INF/pages/help.jsp", request, response);
    }

    /** Takes over the file of the field {@code file}; the report is shown by the next render. */
    @ProcessAction(name = "import")
    public void importFile(ActionRequest request, ActionResponse response) throws PortletException, IOException {
        request.getPortletSession().setAttribute(OUTCOME, outcome(request));
        response.setRenderParameter(OUTCOME, "last");
    }

    /** Deletes the page of this name; the user has been asked before. */
    @ProcessAction(name = "delete")
    public void delete(ActionRequest request, ActionResponse response) throws PortletException, IOException {
        String name = Optional.ofNullable(request.getParameter(PAGE)).orElse("");
        try {
            pages.deletePage(name);
            response.setRenderParameter(DONE, name);
        } catch (OfficeException e) {
            request.getPortletSession().setAttribute(REFUSAL, e.text(request.getLocale()));
            response.setRenderParameter(REFUSAL, "last");
        }
    }

    /** All pages as a page file. */
    @Override
    public void serveResource(ResourceRequest request, ResourceResponse response) throws IOException {
        try {
            Download.send(response, texts(request).getString("pages.file"), "application/json", pages.exportPages());
        } catch (NotPermittedException e) {
            Refusal.send(e, request, response);
        }
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

    /** @return the view that fits the render parameters */
    private String prepare(RenderRequest request) {
        int first = ListView.firstRow(request.getParameter(FIRST));
        var slice = pages.listAllPages(new PageRequest(first, ROWS));
        request.setAttribute("pages", slice.rows());
        request.setAttribute("total", slice.total());
        request.setAttribute(FIRST, first);
        request.setAttribute("previous", first > 0 ? Math.max(0, first - ROWS) : null);
        request.setAttribute("next", first + ROWS < slice.total() ? first + ROWS : null);
        if (request.getParameter(DELETE) != null) {
            request.setAttribute(PAGE, request.getParameter(DELETE));
            return "/WEB-INF/pages/delete.jsp";
        }
        request.setAttribute(DONE, request.getParameter(DONE));
        request.setAttribute(OUTCOME, kept(OUTCOME, request));
        request.setAttribute(REFUSAL, kept(REFUSAL, request));
        return "/WEB-INF/pages/view.jsp";
    }

    private static Object kept(String name, PortletRequest request) {
        PortletSession session = request.getPortletSession(false);
        return request.getParameter(name) == null || session == null ? null : session.getAttribute(name);
    }
}
