package org.tongzhou.portlets.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;

import javax.portlet.ActionRequest;
import javax.portlet.ActionResponse;
import javax.portlet.GenericPortlet;
import javax.portlet.HeaderRequest;
import javax.portlet.HeaderResponse;
import javax.portlet.PortletAsyncContext;
import javax.portlet.RenderRequest;
import javax.portlet.RenderResponse;
import javax.portlet.ResourceRequest;
import javax.portlet.ResourceResponse;
import javax.portlet.ResourceURL;
import javax.portlet.annotations.PortletConfiguration;
import javax.portlet.annotations.Supports;

import jakarta.inject.Inject;

/** A portlet declared by its annotation: header phase, typed parameters, asynchronous resources. */
@PortletConfiguration(portletName = "Annotated", title = @javax.portlet.annotations.LocaleString("Annotated title"),
    supports = @Supports(mimeType = "text/html", portletModes = {"view", "edit"}), asyncSupported = true)
public class AnnotatedPortlet extends GenericPortlet {
    @Inject
    private Greeting greeting;

    @Override
    public void renderHeaders(HeaderRequest request, HeaderResponse response) throws IOException {
        response.addDependency("conformance.js", "org.tongzhou", "1", "<script src=\"/conformance3/a.js\"></script>");
        response.getWriter().write("<meta name=\"written\" content=\"in the header phase\">");
        response.addProperty("X-Header-Phase", "1");
    }

    @Override
    public void processAction(ActionRequest request, ActionResponse response) {
        response.getRenderParameters().setValue("typed", request.getActionParameters().getValue("value"));
    }

    @Override
    protected void doView(RenderRequest request, RenderResponse response) throws IOException {
        ResourceURL completed = response.createResourceURL();
        completed.setResourceID("complete");
        ResourceURL dispatched = response.createResourceURL();
        dispatched.setResourceID("dispatch");
        ResourceURL plain = response.createResourceURL();
        plain.getResourceParameters().setValue("typed", "resource");
        response.setContentType("text/html");
        response.getWriter().write("<pre data-report=\"Annotated\">greeting=" + greeting.text()
            + "\ntyped=" + request.getRenderParameters().getValue("typed")
            + "\nmode=" + request.getPortletMode()
            + "\nuserAgent=" + (request.getUserAgent() != null)
            + "\naction=" + text(response.createActionURL()) + "\ncomplete=" + text(completed)
            + "\ndispatch=" + text(dispatched) + "\nplain=" + text(plain) + "</pre>");
    }

    private static String text(javax.portlet.BaseURL url) throws IOException {
        java.io.StringWriter text = new java.io.StringWriter();
        url.write(text, true);
        return text.toString();
    }

    @Override
    public void serveResource(ResourceRequest request, ResourceResponse response) throws IOException {
        response.setContentType("text/plain; charset=UTF-8");
        String id = request.getResourceID();
        if (id == null) {
            response.getWriter().write("typed=" + request.getResourceParameters().getValue("typed")
                + "\nasync=" + request.isAsyncSupported() + "\nstarted=" + request.isAsyncStarted());
        } else if (request.getAttribute("dispatched") != null) {
            response.getWriter().write("dispatched=" + request.getDispatcherType());
        } else if (id.equals("dispatch")) {
            request.setAttribute("dispatched", true);
            request.startPortletAsync().dispatch();
        } else {
            complete(request.startPortletAsync());
        }
    }

    private static void complete(PortletAsyncContext context) {
        context.start(() -> {
            try {
                context.getResourceResponse().getWriter().write("completed=" + context.getResourceRequest().getResourceID());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                context.complete();
            }
        });
    }
}
