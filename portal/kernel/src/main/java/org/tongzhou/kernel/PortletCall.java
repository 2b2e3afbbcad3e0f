package org.tongzhou.kernel;

import java.io.IOException;

import javax.portlet.ActionRequest;
import javax.portlet.ActionResponse;
import javax.portlet.EventRequest;
import javax.portlet.EventResponse;
import javax.portlet.HeaderRequest;
import javax.portlet.HeaderResponse;
import javax.portlet.PortletContext;
import javax.portlet.PortletException;
import javax.portlet.PortletRequest;
import javax.portlet.PortletResponse;
import javax.portlet.RenderRequest;
import javax.portlet.RenderResponse;
import javax.portlet.ResourceRequest;
import javax.portlet.ResourceResponse;

import org.apache.pluto.container.FilterManager;
import org.apache.pluto.container.PortletRequestContext;
import org.apache.pluto.container.PortletResponseContext;
import org.apache.pluto.container.bean.processor.PortletInvoker;

/**
 * One call of a portlet, handed from the portal to the servlet in the portlet's WAR as a request attribute. A request without
 * it comes from a browser and is refused.
 *
 * @param phase           what is asked of the portlet
 * @param request         the portlet request
 * @param response        the portlet response
 * @param filters         the filter chain of this portlet and phase
 * @param requestContext  the container's view of the request
 * @param responseContext the container's view of the response
 * @param sessionId       the id of the portal's session
 */
public record PortletCall(Phase phase, PortletRequest request, PortletResponse response, FilterManager filters,
    PortletRequestContext requestContext, PortletResponseContext responseContext, String sessionId) {

    /** The request attribute that carries the call. */
    public static final String ATTRIBUTE = PortletCall.class.getName();

    /** The lifecycle phases of JSR-286 (PLT.5.2.3 and following) and the header phase of Portlet 3.0. */
    public enum Phase {
        /** Head section contributions of a Portlet 3.0 portlet. */
        HEADER {
            @Override
            void run(PortletCall call, PortletInvoker portlet, PortletContext context) throws PortletException, IOException {
                call.filters.processFilter((HeaderRequest) call.request, (HeaderResponse) call.response, portlet, context);
            }
        },
        /** Markup. */
        RENDER {
            @Override
            void run(PortletCall call, PortletInvoker portlet, PortletContext context) throws PortletException, IOException {
                call.filters.processFilter((RenderRequest) call.request, (RenderResponse) call.response, portlet, context);
            }
        },
        /** A user's act. */
        ACTION {
            @Override
            void run(PortletCall call, PortletInvoker portlet, PortletContext context) throws PortletException, IOException {
                call.filters.processFilter((ActionRequest) call.request, (ActionResponse) call.response, portlet, context);
            }
        },
        /** News from another portlet. */
        EVENT {
            @Override
            void run(PortletCall call, PortletInvoker portlet, PortletContext context) throws PortletException, IOException {
                call.filters.processFilter((EventRequest) call.request, (EventResponse) call.response, portlet, context);
            }
        },
        /** Anything the portlet serves beside markup. */
        RESOURCE {
            @Override
            void run(PortletCall call, PortletInvoker portlet, PortletContext context) throws PortletException, IOException {
                ResourceRequest resource = (ResourceRequest) call.request;
                call.filters.processFilter(resource, (ResourceResponse) call.response, portlet, context);
                if (!resource.isAsyncStarted()) {
                    call.responseContext.close(); // here, since the server commits the response when this dispatch ends
                }
            }
        };

        abstract void run(PortletCall call, PortletInvoker portlet, PortletContext context) throws PortletException, IOException;
    }
}
