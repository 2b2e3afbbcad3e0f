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
import java.util.List;
import java.util.Set;

/**
 * Lets the operator's commands in and nobody else. Strangers get 404: from outside the address does not exist.
 * A request that a proxy on this machine hands on comes from outside too.
 */
@Provider
@OperatorOnly
public class OperatorFilter implements ContainerRequestFilter {
    /** As which the caller must have addressed this machine: a page of another site that a browser here has read calls it otherwise. */
    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final List<String> TRACES_OF_A_PROXY = List.of("X-Forwarded-For", "X-Forwarded-Host", "Forwarded", "Via");
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
        return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress() && OWN_NAMES.contains(request.getServerName())
            && TRACES_OF_A_PROXY.stream().allMatch(header -> call.getHeaderString(header) == null);
    }
}
