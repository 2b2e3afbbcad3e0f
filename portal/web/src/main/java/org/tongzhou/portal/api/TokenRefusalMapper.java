package org.tongzhou.portal.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.tongzhou.core.feeds.TokenRefusedException;

/** Answers who shows no good token by 401, in the same words whatever is wrong with it. */
@Provider
public class TokenRefusalMapper implements ExceptionMapper<TokenRefusedException> {
    private static final String REALM = "Bearer realm=\"feeds\"";

    @Inject
    ErrorAnswer answer;
    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(TokenRefusedException refusal) {
        boolean shown = headers.getHeaderString(HttpHeaders.AUTHORIZATION) != null;
        return Response.fromResponse(answer.of(refusal)).status(Response.Status.UNAUTHORIZED)
            .header(HttpHeaders.WWW_AUTHENTICATE, shown ? REALM + ", error=\"invalid_token\"" : REALM).build(); // RFC 6750, 3
    }
}
