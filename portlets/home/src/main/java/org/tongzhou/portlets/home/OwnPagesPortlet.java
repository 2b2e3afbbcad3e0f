package org.tongzhou.portlets.home;

import java.io.IOException;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

import jakarta.inject.Inject;

import javax.portlet.ActionRequest;
import javax.portlet.ActionResponse;
import javax.portlet.PortletException;
import javax.portlet.ProcessAction;
import javax.portlet.RenderRequest;
import javax.portlet.RenderResponse;
import javax.portlet.ResourceRequest;
import javax.portlet.ResourceResponse;

import org.tongzhou.core.pages.PageTab;
import org.tongzhou.core.pages.TabService;
import org.tongzhou.core.shared.OfficeException;
import org.tongzhou.portlets.common.Download;
import org.tongzhou.portlets.common.JspPortlet;
import org.tongzhou.portlets.common.PortalPath;
import org.tongzhou.portlets.common.UnreadableUploadException;
import org.tongzhou.portlets.common.UploadedText;

/**
 * My pages (我的页面): the reader's own pages, saved with the settings of their windows as a file and brought back from one, here or
 * in another portal of the office. Pages of a file come as new ones, none is replaced.
 *
 * <p>Initialisation parameter {@code zone}: the office's time zone. Render parameter {@code outcome} shows what came of the last file.
 */
public class OwnPagesPortlet extends JspPortlet {
    private static final String OUTCOME = "outcome";

    @Inject
    TabService tabs;
    @Inject
    Clock clock;

    private ZoneId zone;

    @Override
    public void init() {
        zone = ZoneId.of(getInitParameter("zone"));
    }

    @Override
    protected void doView(RenderRequest request, RenderResponse response) throws PortletException, IOException {
        request.setAttribute("pages", tabs.listTabs().stream().filter(PageTab::own).filter(tab -> !tab.hidden()).toList());
        request.setAttribute("portal", PortalPath.of(request).orElse(null));
        request.setAttribute(OUTCOME, kept(OUTCOME, request));
        request.setAttribute("css", fileUrl("/home.css", request, response));
        show("/WEB-INF/own-pages/view.jsp", request, response);
    }

    @Override
    protected void doHelp(RenderRequest request, RenderResponse response) throws PortletException, IOException {
        show("/WEB-INF/own-pages/help.jsp", request, response);
    }

    /** Makes pages of the file of the field {@code file}. */
    @ProcessAction(name = "import")
    public void importFile(ActionRequest request, ActionResponse response) throws PortletException, IOException {
        request.getPortletSession().setAttribute(OUTCOME, outcome(request));
        response.setRenderParameter(OUTCOME, "last");
    }

    /** The reader's own pages as a file. */
    @Override
    public void serveResource(ResourceRequest request, ResourceResponse response) throws IOException {
        String name = MessageFormat.format(texts(request).getString("own-pages.file"), LocalDate.now(clock.withZone(zone)).toString());
        Download.send(response, name, "application/json", tabs.exportOwnPages());
    }

    private OwnPagesOutcome outcome(ActionRequest request) throws IOException {
        Locale locale = request.getLocale();
        try {
            Optional<String> text = UploadedText.read(request.getPortletInputStream(), request.getContentType(), "file");
            return text.isPresent() ? OwnPagesOutcome.of(tabs.importOwnPages(text.get()), locale)
                : OwnPagesOutcome.refused(texts(request).getString("upload.noFile"));
        } catch (UnreadableUploadException e) {
            return OwnPagesOutcome.refused(texts(request).getString(e.getMessage()));
        } catch (OfficeException e) {
            return OwnPagesOutcome.refused(e.text(locale));
        }
    }
}
