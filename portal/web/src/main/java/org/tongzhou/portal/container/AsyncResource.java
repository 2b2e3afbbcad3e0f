package org.tongzhou.portal.container;

import java.io.IOException;

import javax.portlet.PortletAsyncContext;
import javax.portlet.PortletAsyncEvent;
import javax.portlet.PortletAsyncListener;
import javax.portlet.PortletException;
import javax.portlet.ResourceRequest;
import javax.portlet.ResourceResponse;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;

import org.tongzhou.kernel.PortletApplication;
import org.tongzhou.kernel.PortletCall;
import org.tongzhou.kernel.PortletInvokerServlet;

/**
 * Asynchronous processing of a resource request (Portlet 3.0, PLT.14.8) over that of the servlet container: the portlet's
 * context is the servlet's, with the portlet's request and response.
 */
final class AsyncResource {
    private final WindowRequestContext request;
    private PortletCall call;
    private Context context;

    AsyncResource(WindowRequestContext request) {
        this.request = request;
    }

    /** Remembers the call, which a later dispatch repeats. */
    void call(PortletCall made) {
        call = made;
    }

    boolean isSupported() {
        return request.getContainerRequest().isAsyncSupported();
    }

    boolean isStarted() {
        return request.getContainerRequest().isAsyncStarted();
    }

    AsyncContext context() {
        if (context == null) {
            throw new IllegalStateException("asynchronous processing has not been started");
        }
        return context;
    }

    AsyncContext start(ResourceRequest suppliedRequest, ResourceResponse suppliedResponse, boolean original) {
        AsyncContext servletContext = request.getContainerRequest().startAsync();
        ResourceRequest portletRequest = suppliedRequest != null ? suppliedRequest : (ResourceRequest) call.request();
        context = new Context(servletContext, portletRequest, suppliedResponse, original);
        servletContext.addListener(new ResponseEnd());
        return context;
    }

    /** Ends the portlet's response when the servlet container ends the request; doServeResource leaves it open. */
    private final class ResponseEnd implements AsyncListener {
        @Override
        public void onComplete(AsyncEvent event) {
            request.responseContext().close();
            request.responseContext().release();
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            event.getAsyncContext().complete();
        }

        @Override
        public void onError(AsyncEvent event) {
            event.getAsyncContext().complete();
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            event.getAsyncContext().addListener(this);
        }
    }

    private final class Context implements AsyncContext, PortletAsyncContext {
        private final AsyncContext servlet;
        private final ResourceRequest portletRequest;
        private final ResourceResponse portletResponse;
        private final boolean original;

        Context(AsyncContext servlet, ResourceRequest portletRequest, ResourceResponse portletResponse, boolean original) {
            this.servlet = servlet;
            this.portletRequest = portletRequest;
            this.portletResponse = portletResponse;
            this.original = original;
        }

        @Override
        public ServletRequest getRequest() {
            return servlet.getRequest();
        }

        @Override
        public ServletResponse getResponse() {
            return servlet.getResponse();
        }

        @Override
        public boolean hasOriginalRequestAndResponse() {
            return original;
        }

        @Override
        public ResourceRequest getResourceRequest() {
            return portletRequest;
        }

        @Override
        public ResourceResponse getResourceResponse() {
            return portletResponse;
        }

        /** Calls the portlet again with the same request. */
        @Override
        public void dispatch() {
            dispatch(PortletInvokerServlet.path(request.getPortletWindow().getPortletDefinition().getPortletName()));
        }

        @Override
        public void dispatch(String path) {
            PortletApplication application = request.window().config().application();
            ((HttpServletRequest) servlet.getRequest()).setAttribute(PortletCall.ATTRIBUTE, call);
            servlet.dispatch(application.servletContext(), path);
        }

        @Override
        public void dispatch(ServletContext target, String path) {
            servlet.dispatch(target, path);
        }

        @Override
        public void complete() {
            servlet.complete();
        }

        @Override
        public void start(Runnable work) {
            servlet.start(work);
        }

        @Override
        public void addListener(AsyncListener listener) {
            servlet.addListener(listener);
        }

        @Override
        public void addListener(AsyncListener listener, ServletRequest servletRequest, ServletResponse servletResponse) {
            servlet.addListener(listener, servletRequest, servletResponse);
        }

        @Override
        public <T extends AsyncListener> T createListener(Class<T> type) throws ServletException {
            return servlet.createListener(type);
        }

        @Override
        public void addListener(PortletAsyncListener listener) {
            addListener(listener, null, null);
        }

        @Override
        public void addListener(PortletAsyncListener listener, ResourceRequest supplied, ResourceResponse response) {
            servlet.addListener(new Told(listener, supplied, response));
        }

        @Override
        public <T extends PortletAsyncListener> T createPortletAsyncListener(Class<T> type) throws PortletException {
            try {
                return type.getDeclaredConstructor().newInstance();
            } catch (ReflectiveOperationException e) {
                throw new PortletException("listener " + type.getName() + " cannot be made", e);
            }
        }

        @Override
        public long getTimeout() {
            return servlet.getTimeout();
        }

        @Override
        public void setTimeout(long millis) {
            servlet.setTimeout(millis);
        }

        /** Tells a portlet's listener what the servlet container tells. */
        private final class Told implements AsyncListener {
            private final PortletAsyncListener listener;
            private final ResourceRequest supplied;
            private final ResourceResponse response;

            Told(PortletAsyncListener listener, ResourceRequest supplied, ResourceResponse response) {
                this.listener = listener;
                this.supplied = supplied;
                this.response = response;
            }

            private PortletAsyncEvent event(AsyncEvent event) {
                return new PortletAsyncEvent(Context.this, supplied, response, event.getThrowable());
            }

            @Override
            public void onComplete(AsyncEvent event) throws IOException {
                listener.onComplete(event(event));
            }

            @Override
            public void onTimeout(AsyncEvent event) throws IOException {
                listener.onTimeout(event(event));
            }

            @Override
            public void onError(AsyncEvent event) throws IOException {
                listener.onError(event(event));
            }

            @Override
            public void onStartAsync(AsyncEvent event) throws IOException {
                listener.onStartAsync(event(event));
            }
        }
    }
}
