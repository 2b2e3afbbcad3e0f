package org.tongzhou.bridge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIViewParameter;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.faces.lifecycle.Lifecycle;

/**
 * A form that comes from a view that is no longer kept: because of its age, or of another login since. The view is opened as its address
 * says, and what was typed stands in it again. Nothing is done before its author has looked at it.
 */
final class ExpiredView {
    private ExpiredView() {
    }

    /** @param ticket with which the request came */
    static boolean is(BridgeContext context, String ticket) {
        return ticket != null && !ticket.equals(WindowStateManager.STATELESS) && context.savedView().filter(SavedView::hasState).isEmpty();
    }

    /** Opens the view and shows in it what the request brings; it may lead to another one instead. */
    static void openAnew(FacesContext faces, Lifecycle lifecycle, BridgeRequest request) {
        request.forgetTicket();
        lifecycle.attachWindow(faces);
        lifecycle.execute(faces);
        faces.addMessage(null, Failures.message(faces, FacesMessage.SEVERITY_WARN, "bridge.expired"));
        faces.validationFailed(); // scripts must not take it for done, and close a dialog
        faces.getPartialViewContext().setRenderAll(true); // an ajax answer brings the whole view
        if (!faces.getResponseComplete()) {
            showTyped(faces, faces.getViewRoot());
        }
    }

    private static void showTyped(FacesContext faces, UIViewRoot root) {
        try {
            faces.getApplication().getViewHandler().getViewDeclarationLanguage(faces, root.getViewId()).buildView(faces, root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        VisitContext shown = VisitContext.createVisitContext(faces, null, EnumSet.of(VisitHint.SKIP_UNRENDERED));
        root.visitTree(shown, (visit, component) -> {
            if (component instanceof EditableValueHolder && !(component instanceof UIViewParameter)) {
                component.decode(faces);
            }
            return VisitResult.ACCEPT;
        });
    }
}
