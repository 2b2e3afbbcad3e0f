package org.tongzhou.bridge;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

import javax.portlet.EventRequest;
import javax.portlet.EventResponse;

import jakarta.faces.FactoryFinder;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.component.UIViewAction;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextFactory;
import jakarta.faces.event.ActionEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.lifecycle.Lifecycle;
import jakarta.faces.lifecycle.LifecycleFactory;
import jakarta.faces.view.ViewMetadata;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletResponse;

import org.primefaces.PrimeFaces;

/** The Faces lifecycle of one portlet call (JSR-329 5.2). */
final class FacesCall {
    private static final String ENCODED_URL = "jakarta.faces.encodedURL";

    /** Forms bring the nonce of the page along; those that an answer brings do not have it yet. */
    private static final String NONCE_FOR_NEW_FORMS = "PrimeFaces.csp.init(PrimeFaces.csp.NONCE_VALUE)";

    private final BridgeContext context;
    private final ServletContext servletContext;

    FacesCall(BridgeContext context, ServletContext servletContext) {
        this.context = context;
        this.servletContext = servletContext;
    }

    /** @param ticket with which the request comes, or null */
    void run(BridgeRequest request, BridgeResponse response, String ticket) throws IOException {
        LifecycleFactory lifecycles = (LifecycleFactory) FactoryFinder.getFactory(FactoryFinder.LIFECYCLE_FACTORY);
        FacesContextFactory contexts = (FacesContextFactory) FactoryFinder.getFactory(FactoryFinder.FACES_CONTEXT_FACTORY);
        Lifecycle lifecycle = lifecycles.getLifecycle(LifecycleFactory.DEFAULT_LIFECYCLE);
        FacesContext found = FacesContext.getCurrentInstance();
        FacesContext outer = BridgeContext.of(found) == null ? null : found; // Faces answers with that of an application's start, too
        FacesContext faces = contexts.getFacesContext(servletContext, request, response, lifecycle);
        try {
            switch (context.phase()) {
                case RENDER -> render(faces, lifecycle, ticket);
                case ACTION -> act(faces, lifecycle, request, response, ticket);
                case RESOURCE -> serve(faces, lifecycle, request, response, ticket);
                case EVENT -> hear(faces);
            }
        } finally {
            faces.release(); // while the request's beans still live
            if (outer != null) {
                CurrentInstance.set(outer);
            }
        }
    }

    private void render(FacesContext faces, Lifecycle lifecycle, String ticket) throws IOException {
        SavedView saved = context.savedView().orElse(null);
        AfterAction left = saved == null ? context.redirect().map(BridgeContext.Redirect::said).orElse(null) : saved.takeAfterAction();
        if (saved != null && !saved.hasState()) {
            WindowStates.discard(faces, context, saved);
        }
        if (left != null) {
            left.say(faces); // it goes along where the view leads to another one
        }
        if (context.savedView().isEmpty() || restore(faces, saved.viewId()) == null) {
            lifecycle.attachWindow(faces);
            lifecycle.execute(faces);
        } else if (SavedView.isTicket(ticket)) {
            loadAgain(faces);
        } else if (left == null) {
            WindowStates.copy(faces, context); // the address is loaded again, or in another tab
        }
        if (left != null && !faces.getResponseComplete()) {
            left.giveBack(faces);
        }
        try {
            if (!faces.getResponseComplete()) {
                lifecycle.render(faces);
            }
        } catch (RuntimeException e) {
            tellRefusal(faces, e);
        }
        if (!faces.getResponseComplete()) {
            HeadResources.contribute(faces, context);
        }
    }

    /** The page asks for a window anew because something has changed: what the view's actions load comes anew, all else stays as it is. */
    private static void loadAgain(FacesContext faces) {
        UIViewRoot root = faces.getViewRoot();
        try {
            ViewMetadata.getViewActions(root).stream().filter(UIViewAction::isRendered).forEach(action -> action.broadcast(new ActionEvent(faces, action)));
        } catch (RuntimeException e) {
            faces.addMessage(null, Failures.tell(faces, e));
        }
    }

    /** A view that refuses to be shown gives way to the reason. */
    private void tellRefusal(FacesContext faces, RuntimeException failure) throws IOException {
        FacesMessage message = Failures.refusal(faces, failure).orElseThrow(() -> failure);
        context.mimeResponse().resetBuffer();
        context.mimeResponse().getWriter().append("<div class=\"tz-message tz-warn\" role=\"status\">")
            .append(message.getSummary().replace("&", "&amp;").replace("<", "&lt;")).append("</div>");
    }

    /** Beans hear of an event; the view that they belong to is there, if an action has saved it. */
    private void hear(FacesContext faces) {
        boolean restored = context.savedView().filter(SavedView::hasState).isPresent() && restore(faces, context.viewId()) != null;
        EventRequest request = (EventRequest) context.request();
        Beans.manager().getEvent().fire(new ReceivedEvent(request.getEvent().getQName(), request.getEvent().getValue()));
        AfterAction said = AfterAction.said(faces);
        if (restored) {
            faces.getApplication().getStateManager().getViewState(faces);
            PublicParameters.writeBack(faces, context);
            context.savedView().get().afterAction(said);
        } else {
            String stateId = WindowStates.keep(faces, context, context.viewId(), said);
            if (stateId != null) {
                ((EventResponse) context.response()).setRenderParameter(Parameters.STATE, stateId);
            }
        }
    }

    private static UIViewRoot restore(FacesContext faces, String viewId) {
        ViewHandler views = faces.getApplication().getViewHandler();
        views.initView(faces);
        faces.setCurrentPhaseId(PhaseId.RESTORE_VIEW);
        faces.setProcessingEvents(false);
        UIViewRoot root = views.restoreView(faces, viewId);
        faces.setProcessingEvents(true);
        if (root != null) {
            faces.setViewRoot(root);
        }
        return root;
    }

    private void act(FacesContext faces, Lifecycle lifecycle, BridgeRequest request, BridgeResponse response, String ticket)
        throws IOException {
        SavedView saved = context.savedView().orElse(null);
        if (saved != null && !saved.accept(ticket)) {
            context.outcome(new ActionOutcome.Show(saved.viewId(), saved.id(), null)); // sent twice: shows what came of it
            return;
        }
        execute(faces, lifecycle, request, ticket);
        if (context.outcome() != null) {
            return; // redirected
        }
        Download download = response.takeDownload();
        if (download != null) {
            String address = download(download, request);
            if (saved != null) {
                saved.acceptAgain();
            }
            context.outcome(new ActionOutcome.Leave(address));
        } else if (!faces.getResponseComplete()) {
            leaveForRendering(faces);
        }
    }

    private void execute(FacesContext faces, Lifecycle lifecycle, BridgeRequest request, String ticket) {
        if (ExpiredView.is(context, ticket)) {
            ExpiredView.openAnew(faces, lifecycle, request);
        } else {
            lifecycle.attachWindow(faces);
            lifecycle.execute(faces);
        }
    }

    /** The form names the address of its window's resources, as an action cannot make one (PLT.12.4). */
    private String download(Download download, BridgeRequest request) throws IOException {
        String address = request.getParameter(context.namespace() + ':' + ENCODED_URL);
        if (address == null) {
            address = request.getParameter(ENCODED_URL);
        }
        if (address == null || !address.startsWith("/") || address.startsWith("//") || address.startsWith("/\\")) {
            throw new IOException("the form names no address on this server to fetch a file from");
        }
        String id = download.keep(context.request());
        return address + (address.indexOf('?') < 0 ? '?' : '&') + Parameters.DOWNLOAD + '=' + id;
    }

    private void leaveForRendering(FacesContext faces) {
        UIViewRoot root = faces.getViewRoot();
        boolean same = root.isTransient() ? root.getViewId().equals(context.viewId()) : context.hasRestored(root);
        if (same) {
            AfterAction left = AfterAction.of(faces); // before the state is saved
            if (!root.isTransient()) {
                faces.getApplication().getStateManager().getViewState(faces);
            }
            SavedView saved = context.savedView().orElseGet(() -> WindowStates.add(faces, context, root.getViewId()));
            saved.afterAction(left);
            PublicParameters.writeBack(faces, context);
            context.outcome(new ActionOutcome.Show(root.getViewId(), saved.id(), null));
        } else {
            Map<String, List<String>> parameters = root.getViewId().equals(context.viewId()) ? null : Map.of();
            String stateId = WindowStates.keep(faces, context, root.getViewId(), AfterAction.of(faces));
            WindowStates.end(root);
            context.outcome(new ActionOutcome.Show(root.getViewId(), stateId, parameters));
        }
    }

    private void serve(FacesContext faces, Lifecycle lifecycle, BridgeRequest request, BridgeResponse response, String ticket)
        throws IOException {
        if (request.asksForFile()) {
            if (context.savedView().filter(SavedView::hasState).isPresent()) {
                restore(faces, context.viewId()); // its beans make the file
            }
            context.savedView().map(SavedView::lock).filter(ReentrantLock::isHeldByCurrentThread).ifPresent(ReentrantLock::unlock); // a long file
            faces.getApplication().getResourceHandler().handleResourceRequest(faces);
            return;
        }
        if (ticket == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND); // no view sends such a request
            return;
        }
        execute(faces, lifecycle, request, ticket);
        if (!faces.getResponseComplete() && hasNavigated(faces)) {
            // another view may need scripts that the page does not have: it is fetched as a window, which brings them
            String address = faces.getApplication().getViewHandler().getRedirectURL(faces, faces.getViewRoot().getViewId(), Map.of(), false);
            faces.getExternalContext().redirect(address);
        }
        if (!faces.getResponseComplete()) {
            PrimeFaces.current().executeScript(NONCE_FOR_NEW_FORMS);
            lifecycle.render(faces);
        }
    }

    private boolean hasNavigated(FacesContext faces) {
        return faces.getViewRoot() != null && !faces.getViewRoot().getViewId().equals(context.viewId());
    }

    /** FacesContext.setCurrentInstance is for subclasses. */
    private abstract static class CurrentInstance extends FacesContext {
        static void set(FacesContext context) {
            setCurrentInstance(context);
        }
    }
}
