package org.tongzhou.portal.api;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.tongzhou.portal.login.CsrfToken;
import org.tongzhou.portal.operator.OperatorOnly;

/**
 * Lets nothing be changed without the session's token, which what another site makes a browser send does not have. The
 * operator's commands have a token of their own instead of a session.
 */
@Provider
public class TokenFilter implements ContainerRequestFilter {
    static final String HEADER = "X-CSRF-Token";

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");

    @Context
    private ResourceInfo resource;
    @Inject
    private HttpServletRequest request;
    @Inject
    private ErrorAnswer answer;

    @Override
    public void filter(ContainerRequestContext call) {
        boolean guarded = !SAFE_METHODS.contains(call.getMethod())
            && !resource.getResourceClass().isAnnotationPresent(OperatorOnly.class);
        if (guarded && !CsrfToken.isValid(request.getSession(false), call.getHeaderString(HEADER))) {
            call.abortWith(answer.of(Response.Status.FORBIDDEN.getStatusCode(), "api.token"));
        }
    }
}
