package org.tongzhou.portal.operator;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;

/**
 * Lets the operator's commands in and nobody else. Strangers get 404: from outside the address does not exist.
 * A request that a proxy on this machine hands on comes from outside too.
 */
@Provider
@OperatorOnly
public class OperatorFilter implements ContainerRequestFilter {
    private static final Logger LOG = System.getLogger(OperatorFilter.class.getName());

    @Context
    HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext call) throws IOException {
        if (!isFromThisMachine(call)) {
            LOG.log(Level.WARNING, "Operator command from {0} refused", request.getRemoteAddr());
            call.abortWith(Response.status(Response.Status.NOT_FOUND).build());
        } else if (!OperatorToken.ofThisServer().isIn(call.getHeaderString(HttpHeaders.AUTHORIZATION))) {
            LOG.log(Level.WARNING, "Operator command without the right token refused");
            call.abortWith(Response.status(Response.Status.UNAUTHORIZED)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer").build());
        }
    }

    private boolean isFromThisMachine(ContainerRequestContext call) throws IOException {
        return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
            && call.getHeaderString("X-Forwarded-For") == null && call.getHeaderString("Forwarded") == null;
    }
}
