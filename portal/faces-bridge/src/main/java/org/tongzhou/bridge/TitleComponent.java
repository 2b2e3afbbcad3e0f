package org.tongzhou.bridge;

import javax.portlet.RenderResponse;

import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;

/** The title that a view gives its window: {@code <b:title value="..."/>}. */
public class TitleComponent extends UIComponentBase {
    @Override
    public String getFamily() {
        return "org.tongzhou.bridge";
    }

    @Override
    public void encodeBegin(FacesContext faces) {
        BridgeContext context = BridgeContext.of(faces);
        Object title = getAttributes().get("value");
        if (isRendered() && title != null && context != null && context.response() instanceof RenderResponse response) {
            response.setTitle(title.toString());
        }
    }
}
