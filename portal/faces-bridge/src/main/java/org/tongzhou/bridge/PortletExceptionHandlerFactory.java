package org.tongzhou.bridge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletResponse;

/**
 * The one place where exceptions of views become messages: refusals of the application by what they say, everything else by the number
 * of an incident. The view stays and shows the message. What fails while a view renders goes on to the portal, which shows its own frame; an
 * ajax request is answered by a status.
 */
public class PortletExceptionHandlerFactory extends ExceptionHandlerFactory {
    /** @param next the factory that this one completes */
    public PortletExceptionHandlerFactory(ExceptionHandlerFactory next) {
        super(next);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new PortletExceptionHandler(getWrapped().getExceptionHandler());
    }

    private static final class PortletExceptionHandler extends ExceptionHandlerWrapper {
        PortletExceptionHandler(ExceptionHandler next) {
            super(next);
        }

        @Override
        public void handle() {
            FacesContext faces = FacesContext.getCurrentInstance();
            if (BridgeContext.of(faces) != null) {
                for (Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator(); events.hasNext();) {
                    ExceptionQueuedEvent event = events.next();
                    if (handle(faces, event.getContext().getException(), event.getContext().getPhaseId())) {
                        events.remove();
                    }
                }
            }
            super.handle();
        }

        private static boolean handle(FacesContext faces, Throwable failure, PhaseId phase) {
            if (phase == PhaseId.RENDER_RESPONSE) {
                return BridgeContext.of(faces).phase() == Phase.RESOURCE && !faces.getExternalContext().isResponseCommitted()
                    && answer(faces, failure);
            }
            if (faces.getViewRoot() == null) {
                return false;
            }
            faces.addMessage(null, Failures.tell(faces, failure));
            faces.validationFailed(); // scripts must not take it for done, and close a dialog
            faces.renderResponse();
            return true;
        }

        /** The page's script tells that there was no answer; Faces would name the class of the exception. */
        private static boolean answer(FacesContext faces, Throwable failure) {
            int status = ForgedInput.refusedBy(failure).isPresent() ? HttpServletResponse.SC_BAD_REQUEST : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
            String told = Failures.tell(faces, failure).getSummary();
            try {
                faces.getExternalContext().responseReset();
                faces.getExternalContext().responseSendError(status, told);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            faces.responseComplete();
            return true;
        }
    }
}
