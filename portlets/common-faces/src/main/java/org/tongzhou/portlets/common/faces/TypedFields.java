package org.tongzhou.portlets.common.faces;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

import jakarta.el.ValueExpression;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.html.HtmlInputHidden;
import jakarta.faces.context.FacesContext;

import org.primefaces.PrimeFaces;
import org.primefaces.component.texteditor.TextEditor;
import org.tongzhou.core.shared.RichText;
import org.tongzhou.core.unsaved.TypedChange;

/**
 * The fields of a form that are kept while somebody types: as the page's script (drafting.js) sends them, which neither validates them nor takes them over,
 * and as they are brought back. A text that stands in an editor is cleaned before it is put there; of files (o:attach) their numbers and names are kept.
 */
final class TypedFields {
    /** A picture that was pasted and is not stored yet: too large for what is sent every few seconds. */
    private static final Pattern PASTED = Pattern.compile("<img\\b[^<>]*?\\bsrc=\"data:[^\"]*+\"[^<>]*+>", Pattern.CASE_INSENSITIVE);

    private final FacesContext faces = FacesContext.getCurrentInstance();
    private final UIComponent source = UIComponent.getCurrentComponent(faces);
    private final UIComponent form;

    private TypedFields() {
        UIComponent each = source;
        while (each != null && !(each instanceof UIForm)) {
            each = each.getParent();
        }
        form = each;
    }

    /** Of the form in which something is asked, or shown, at present. */
    static TypedFields ofThisForm() {
        return new TypedFields();
    }

    /** Whether the script says so of what it sends. */
    boolean is(String mark) {
        return "true".equals(told(mark));
    }

    /** Whether the form was shown by one of these windows. */
    boolean isFrom(Set<String> windows) {
        return windows.contains(Objects.toString(told("window")));
    }

    /** The version that the form has seen, as it says itself: a view that was opened anew after a lost login has another one. */
    int version(int otherwise) {
        String seen = told("version");
        return seen != null && seen.matches("\\d{1,9}") ? Integer.parseInt(seen) : otherwise;
    }

    /** What stands in the form. @param names of fields, with blanks between */
    Map<String, String> sent(String names) {
        return texts(names, field -> parameter(field.getClientId(faces) + (field instanceof TextEditor ? "_input" : "")));
    }

    /** What an earlier login has left in the browser. */
    Map<String, String> left(String names) {
        return texts(names, field -> told(field.getId()));
    }

    private Map<String, String> texts(String names, Function<UIInput, String> text) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String name : names.split(" ")) {
            find(name).ifPresent(field -> Optional.ofNullable(text.apply(field))
                .ifPresent(typed -> texts.put(name, field instanceof TextEditor ? PASTED.matcher(typed).replaceAll("") : typed)));
        }
        return texts;
    }

    /** What these texts change in the fields as they are. */
    List<TypedChange> changes(Map<String, String> texts) {
        List<TypedChange> changes = new ArrayList<>();
        texts.forEach((name, text) -> find(name).map(field -> change(field, text))
            .filter(change -> !change.isEmpty()).ifPresent(changes::add));
        return changes;
    }

    private static String label(UIInput field) {
        return String.valueOf(field.getAttributes().get("label"));
    }

    /** Files only come: those that are there stay. */
    private static TypedChange change(UIInput field, String text) {
        return field instanceof HtmlInputHidden
            ? new TypedChange(label(field), List.of(), TypedChange.of("", FileLines.names(stored(field)), FileLines.names(text), false).added())
            : TypedChange.of(label(field), stored(field), text, field instanceof TextEditor);
    }

    private static String stored(UIInput field) {
        return Objects.toString(field.getValue(), "");
    }

    /** Puts texts into the fields and the bean behind them, and has the fields shown anew. */
    void fill(Map<String, String> texts) {
        texts.forEach((name, text) -> find(name).ifPresent(field -> fill(field, text)));
    }

    private void fill(UIInput field, String text) {
        ValueExpression value = field.getValueExpression("value");
        value.setValue(faces.getELContext(), field instanceof TextEditor ? RichText.clean(text, RichText.pictures(text)) : text);
        field.resetValue();
        boolean files = field instanceof HtmlInputHidden; // which o:attach shows around it, and something else perhaps
        faces.getPartialViewContext().getRenderIds().add((files ? field.getParent() : field).getClientId(faces));
        if (files && field.getAttributes().get("also") instanceof String also && !also.isEmpty()) {
            show(also.substring(also.indexOf(':') + 1));
        }
    }

    /** A part of the form has changed. */
    void show(String part) {
        Optional.ofNullable(form.findComponent(part)).ifPresent(each -> faces.getPartialViewContext().getRenderIds().add(each.getClientId(faces)));
    }

    /** The browser needs to keep it no longer. */
    static void confirm() {
        PrimeFaces.current().ajax().addCallbackParam("kept", true);
    }

    private Optional<UIInput> find(String name) {
        return form != null && form.findComponent(name) instanceof UIInput field ? Optional.of(field) : Optional.empty();
    }

    private String told(String mark) {
        return parameter(source.getClientId(faces) + '_' + mark);
    }

    private String parameter(String name) {
        return faces.getExternalContext().getRequestParameterMap().get(name);
    }
}
