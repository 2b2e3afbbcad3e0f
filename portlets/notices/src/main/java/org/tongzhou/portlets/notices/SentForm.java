package org.tongzhou.portlets.notices;

import java.util.Map;
import java.util.Objects;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.search.SearchExpressionContext;
import jakarta.faces.context.FacesContext;

import org.primefaces.PrimeFaces;
import org.tongzhou.core.notices.TypedText;

/** The form of a draft as the page sends it, in the background (drafting.js) or to be filled from a template: its fields are neither validated nor taken over. */
final class SentForm {
    private final FacesContext faces;
    private final UIComponent source;
    private final Map<String, String> fields;

    private SentForm(FacesContext faces) {
        this.faces = faces;
        source = UIComponent.getCurrentComponent(faces);
        fields = faces.getExternalContext().getRequestParameterMap();
    }

    static SentForm ofThisRequest() {
        return new SentForm(FacesContext.getCurrentInstance());
    }

    /** Whether something was typed since it was sent last. */
    boolean isTyped() {
        return is("_typed");
    }

    /** Whether it is not what stands in the form, but what an earlier login has left in the browser. */
    boolean isLeft() {
        return is("_left");
    }

    private boolean is(String mark) {
        return "true".equals(fields.get(source.getClientId(faces) + mark));
    }

    /** @param version which the form has seen if it does not say so itself */
    TypedText text(int version) {
        String sender = source.getClientId(faces);
        if (isLeft()) {
            return new TypedText(0, field(sender + "_title"), field(sender + "_body"), field(sender + "_files"), field(sender + "_slip"));
        }
        String seen = field(id("version")); // a view that was opened anew after a lost login has another one
        return new TypedText(seen.matches("\\d{1,9}") ? Integer.parseInt(seen) : version, field(id("title")), field(id("body") + "_input"), field(id("fileIds")),
            field(sender + "_slip"));
    }

    private String field(String name) {
        return Objects.requireNonNullElse(fields.get(name), "");
    }

    /** A part of the form has changed. */
    void show(String part) {
        faces.getPartialViewContext().getRenderIds().add(id(part));
    }

    /** The browser needs to keep it no longer. */
    void confirm() {
        PrimeFaces.current().ajax().addCallbackParam("kept", true);
    }

    private String id(String name) {
        return faces.getApplication().getSearchExpressionHandler()
            .resolveClientId(SearchExpressionContext.createSearchExpressionContext(faces, source), name);
    }
}
