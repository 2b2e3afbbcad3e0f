package org.tongzhou.bridge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;

import org.primefaces.context.PrimeFacesContext;
import org.primefaces.context.PrimeRequestContext;
import org.primefaces.util.EscapeUtils;

/**
 * The script of a window: what PrimeFaces writes into the head and at the end of the body of a page of its own, which makes
 * widgets of the markup and listens to events, as the page's policy allows no handlers in attributes.
 */
final class WindowScripts {
    private WindowScripts() {
    }

    static void write(FacesContext faces) throws IOException {
        List<String> statements = new ArrayList<>(PrimeRequestContext.getCurrentInstance(faces).getInitScriptsToExecute());
        ResponseWriter writer = faces.getResponseWriter();
        writer.flush(); // handlers are known when their element is written
        Map<String, Map<String, String>> handlers = PrimeFacesContext.getCspState(faces).getEventHandlers();
        handlers.forEach((id, events) -> events.forEach((event, script) -> statements.add("PrimeFaces.csp.register('"
            + EscapeUtils.forJavaScript(id) + "','" + event + "',function(event){" + script + "})")));
        handlers.clear();
        if (statements.isEmpty() && !HeadResources.usesPrimeFaces(faces)) {
            return; // else PrimeFaces has to know the nonce, as an answer may bring what this view does not have yet
        }
        writer.startElement("script", null);
        writer.write("(function(nonce){if(!window.PrimeFaces)return;PrimeFaces.settings.locale='" + faces.getViewRoot().getLocale()
            + "';PrimeFaces.csp.init(nonce);jQuery(function(){" + String.join(";", statements) + "})})(document.currentScript.nonce);");
        writer.endElement("script");
    }
}
