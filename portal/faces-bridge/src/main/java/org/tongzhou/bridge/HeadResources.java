package org.tongzhou.bridge;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.portlet.MimeResponse;

import jakarta.faces.application.Resource;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;

import org.primefaces.csp.CspState;
import org.w3c.dom.Element;

/**
 * Scripts and style sheets that the components of a view need, given to the head of the page (PLT.12.5.4), in their order. The
 * portal adds each once, whatever windows bring it.
 */
final class HeadResources {
    private static final String SCRIPT = "jakarta.faces.resource.Script";
    private static final String STYLESHEET = "jakarta.faces.resource.Stylesheet";
    private static final String PRIMEFACES = "primefaces";

    private HeadResources() {
    }

    static void contribute(FacesContext faces, BridgeContext context) throws IOException {
        UIViewRoot root = faces.getViewRoot();
        if (root == null) {
            return;
        }
        MimeResponse response = context.mimeResponse();
        stylesheet(faces, response, "theme.css", "primefaces-" + theme(faces));
        stylesheet(faces, response, "primeicons/primeicons.css", PRIMEFACES);
        for (UIComponent resource : resources(faces)) {
            add(faces, response, resource);
        }
        if (usesPrimeFaces(faces)) { // a page fetches it once, and without those it says nothing
            script(faces, response, "locales/locale-" + root.getLocale().getLanguage() + ".js", PRIMEFACES);
        }
    }

    /** Whether the view has components that need PrimeFaces' scripts. */
    static boolean usesPrimeFaces(FacesContext faces) {
        return resources(faces).stream().anyMatch(HeadResources::isScriptOfPrimeFaces);
    }

    private static List<UIComponent> resources(FacesContext faces) {
        List<UIComponent> resources = new ArrayList<>();
        for (String target : List.of("head", "body")) {
            resources.addAll(faces.getViewRoot().getComponentResources(faces, target));
        }
        return resources;
    }

    private static boolean isScriptOfPrimeFaces(UIComponent resource) {
        return SCRIPT.equals(resource.getRendererType()) && PRIMEFACES.equals(resource.getAttributes().get("library"));
    }

    private static String theme(FacesContext faces) {
        String theme = faces.getExternalContext().getInitParameter("primefaces.THEME");
        return theme == null ? "saga-blue" : theme;
    }

    private static void add(FacesContext faces, MimeResponse response, UIComponent component) throws IOException {
        Map<String, Object> attributes = component.getAttributes();
        String name = (String) attributes.get("name");
        String library = (String) attributes.get("library");
        String type = component.getRendererType();
        if (name == null) {
            inline(faces, response, component, SCRIPT.equals(type) ? "script" : "style");
        } else if (SCRIPT.equals(type)) {
            script(faces, response, name, library);
        } else if (STYLESHEET.equals(type)) {
            stylesheet(faces, response, name, library);
        }
    }

    private static void script(FacesContext faces, MimeResponse response, String name, String library) {
        String address = address(faces, name, library);
        if (address != null) {
            Element script = response.createElement("script");
            script.setAttribute("src", address);
            response.addProperty(MimeResponse.MARKUP_HEAD_ELEMENT, script);
        }
    }

    private static void stylesheet(FacesContext faces, MimeResponse response, String name, String library) {
        String address = address(faces, name, library);
        if (address != null) {
            Element link = response.createElement("link");
            link.setAttribute("rel", "stylesheet");
            link.setAttribute("href", address);
            response.addProperty(MimeResponse.MARKUP_HEAD_ELEMENT, link);
        }
    }

    private static String address(FacesContext faces, String name, String library) {
        Resource resource = faces.getApplication().getResourceHandler().createResource(name, library);
        return resource == null ? null : faces.getExternalContext().encodeResourceURL(resource.getRequestPath());
    }

    private static void inline(FacesContext faces, MimeResponse response, UIComponent component, String tag) throws IOException {
        StringWriter text = new StringWriter();
        ResponseWriter page = faces.getResponseWriter();
        ResponseWriter writer = page.cloneWithWriter(text);
        faces.setResponseWriter(writer);
        try {
            for (UIComponent child : component.getChildren()) {
                child.encodeAll(faces);
            }
            writer.flush();
        } finally {
            faces.setResponseWriter(page);
        }
        if (!text.toString().isBlank()) {
            Element element = response.createElement(tag);
            Object nonce = faces.getAttributes().get(CspState.class.getName());
            if (tag.equals("script") && nonce instanceof PageCsp csp) {
                element.setAttribute("nonce", csp.getNonce());
            }
            element.setTextContent(text.toString());
            response.addProperty(MimeResponse.MARKUP_HEAD_ELEMENT, element);
        }
    }
}
