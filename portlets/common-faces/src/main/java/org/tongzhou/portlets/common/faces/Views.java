package org.tongzhou.portlets.common.faces;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

import javax.portlet.PortletMode;
import javax.portlet.PortletModeException;
import javax.portlet.StateAwareResponse;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;

import org.tongzhou.bridge.CurrentPortlet;

/**
 * Leads to a view of the portlet at an address of its own, which can be bookmarked and gone back to; messages go along. Parameters may be
 * what a user typed: in an outcome with a query Faces would evaluate it as an expression.
 */
public final class Views {
    private static final String FOLDER = "/WEB-INF/views/";

    private Views() {
    }

    /** @param view a file of {@code WEB-INF/views}, without {@code .xhtml}; parameters without a value are left out */
    public static void show(String view, Map<String, ?> parameters) {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        String query = parameters.entrySet().stream()
            .filter(entry -> entry.getValue() != null && !entry.getValue().toString().isEmpty())
            .map(entry -> entry.getKey() + '=' + URLEncoder.encode(entry.getValue().toString(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
        try {
            external.redirect(external.getRequestContextPath() + FOLDER + view + ".xhtml" + (query.isEmpty() ? "" : '?' + query));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }

    /** Leaves settings or help for what they belong to; in an action only. */
    public static void leaveMode() {
        try {
            ((StateAwareResponse) CurrentPortlet.get().getResponse()).setPortletMode(PortletMode.VIEW);
        } catch (PortletModeException e) {
            throw new IllegalStateException(e); // every portlet has it
        }
    }
}
