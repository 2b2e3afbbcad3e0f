package org.tongzhou.portal.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.tongzhou.core.feeds.PaceExceededException;

/** Answers who asks too fast by 429, and says when to ask again. */
@Provider
public class PaceMapper implements ExceptionMapper<PaceExceededException> {
    @Inject
    ErrorAnswer answer;

    @Override
    public Response toResponse(PaceExceededException refusal) {
        return Response.fromResponse(answer.of(refusal)).status(Response.Status.TOO_MANY_REQUESTS)
            .header(HttpHeaders.RETRY_AFTER, refusal.waitSeconds()).build();
    }
}
