package org.tongzhou.bridge;

import java.util.Collections;
import java.util.List;
import java.util.Objects;

import javax.portlet.StateAwareResponse;

import jakarta.faces.component.UIViewParameter;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewMetadata;

/**
 * View parameters that are called as a public render parameter of the portlet (PLT.11.1.2): when an action or event has changed
 * what they are bound to, the other windows on the page learn of it (JSR-329 5.3).
 */
final class PublicParameters {
    private PublicParameters() {
    }

    /** Writes back the view's parameters after an action or event. */
    static void writeBack(FacesContext faces, BridgeContext context) {
        UIViewRoot root = faces.getViewRoot();
        if (root == null || !(context.response() instanceof StateAwareResponse response)) {
            return;
        }
        List<String> names = Collections.list(context.config().getPublicRenderParameterNames());
        for (UIViewParameter parameter : ViewMetadata.getViewParameters(root)) {
            String name = parameter.getName();
            if (names.contains(name)) {
                String value = parameter.getStringValueFromModel(faces);
                String before = context.request().getParameter(name);
                if (value == null && before != null) {
                    response.removePublicRenderParameter(name);
                } else if (value != null && !Objects.equals(value, before)) {
                    response.setRenderParameter(name, value);
                }
            }
        }
    }
}
