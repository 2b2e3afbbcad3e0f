package org.tongzhou.bridge;

import java.io.IOException;

import jakarta.faces.component.NamingContainer;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;

/**
 * The root of a view in a window: a naming container with the window's namespace, so that the ids of all its parts are unique on
 * the page, and an element of the page around them (JSR-329 6.6).
 */
public class PortletViewRoot extends UIViewRoot implements NamingContainer {
    private static final String DEPTH = PortletViewRoot.class.getName();

    @Override
    public String getContainerClientId(FacesContext faces) {
        BridgeContext context = BridgeContext.of(faces);
        return context == null ? super.getContainerClientId(faces) : context.namespace();
    }

    @Override
    public String getClientId(FacesContext faces) {
        BridgeContext context = BridgeContext.of(faces);
        return context == null ? super.getClientId(faces) : context.namespace();
    }

    @Override
    public void encodeBegin(FacesContext faces) throws IOException {
        super.encodeBegin(faces);
        if (isElement(faces, 1)) {
            ResponseWriter writer = faces.getResponseWriter();
            writer.startElement("div", this);
            writer.writeAttribute("id", getClientId(faces), null);
            writer.writeAttribute("class", "tz-faces", null);
        }
    }

    @Override
    public void encodeEnd(FacesContext faces) throws IOException {
        if (isElement(faces, -1)) {
            if (!faces.getPartialViewContext().isPartialRequest()) {
                WindowScripts.write(faces);
            }
            faces.getResponseWriter().endElement("div");
        }
        super.encodeEnd(faces);
    }

    /** In an ajax answer Faces begins and ends the root around all of it, and inside once more where it renders the whole view. */
    private static boolean isElement(FacesContext faces, int step) {
        if (BridgeContext.of(faces) == null) {
            return false;
        }
        if (!faces.getPartialViewContext().isPartialRequest()) {
            return true;
        }
        int depth = (int) faces.getAttributes().getOrDefault(DEPTH, 0);
        faces.getAttributes().put(DEPTH, depth + step);
        return Math.max(depth, depth + step) > 1;
    }
}
