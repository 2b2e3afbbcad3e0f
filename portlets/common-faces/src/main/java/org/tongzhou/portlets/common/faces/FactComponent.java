package org.tongzhou.portlets.common.faces;

import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;

import org.tongzhou.bridge.CurrentPortlet;

/** A few words beside the window's title: {@code <o:fact value="..."/>}. Other portals don't know them. */
public class FactComponent extends UIComponentBase {
    private static final String PROPERTY = "org.tongzhou.fact";

    @Override
    public String getFamily() {
        return "org.tongzhou.ui";
    }

    @Override
    public void encodeBegin(FacesContext faces) {
        Object value = getAttributes().get("value");
        if (isRendered() && value != null && !value.toString().isEmpty() && !faces.getPartialViewContext().isPartialRequest()) {
            CurrentPortlet.get().getResponse().setProperty(PROPERTY, value.toString());
        }
    }
}
