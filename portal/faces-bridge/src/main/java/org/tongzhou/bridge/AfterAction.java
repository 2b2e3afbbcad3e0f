package org.tongzhou.bridge;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;

/**
 * What an action leaves for the rendering that follows it, beside the state of the view.
 *
 * @param messages  by client id, null for those of the whole view
 * @param submitted what was typed and not taken over into the model, by client id; the state that Faces saves does not hold it
 */
record AfterAction(Map<String, List<FacesMessage>> messages, Map<String, Object> submitted) implements Serializable {
    /** What has been said so far. */
    static AfterAction said(FacesContext faces) {
        return new AfterAction(messages(faces), Map.of());
    }

    /** What has been said, and what was typed. */
    static AfterAction of(FacesContext faces) {
        Map<String, Object> submitted = new LinkedHashMap<>();
        faces.getViewRoot().visitTree(VisitContext.createVisitContext(faces), (visit, component) -> {
            if (component instanceof EditableValueHolder field && field.getSubmittedValue() instanceof Serializable value) {
                submitted.put(component.getClientId(faces), value);
            }
            return VisitResult.ACCEPT;
        });
        return new AfterAction(messages(faces), submitted);
    }

    private static Map<String, List<FacesMessage>> messages(FacesContext faces) {
        Map<String, List<FacesMessage>> messages = new LinkedHashMap<>();
        for (Iterator<String> ids = faces.getClientIdsWithMessages(); ids.hasNext();) {
            String id = ids.next();
            messages.put(id, new ArrayList<>(faces.getMessageList(id)));
        }
        return messages;
    }

    boolean isEmpty() {
        return messages.isEmpty() && submitted.isEmpty();
    }

    /** Says it again, in the view that is going to be rendered. */
    void say(FacesContext faces) {
        messages.forEach((clientId, said) -> said.forEach(message -> faces.addMessage(clientId, message)));
    }

    /** Puts back what was typed, into the view that is going to be rendered. */
    void giveBack(FacesContext faces) throws IOException {
        if (!submitted.isEmpty()) {
            giveBackTyped(faces);
        }
        faces.renderResponse();
    }

    private void giveBackTyped(FacesContext faces) throws IOException {
        UIViewRoot root = faces.getViewRoot();
        faces.getApplication().getViewHandler().getViewDeclarationLanguage(faces, root.getViewId()).buildView(faces, root);
        root.visitTree(VisitContext.createVisitContext(faces), (visit, component) -> {
            Object value = submitted.get(component.getClientId(faces));
            if (value != null && component instanceof EditableValueHolder field) {
                field.setSubmittedValue(value);
            }
            return VisitResult.ACCEPT;
        });
    }
}
