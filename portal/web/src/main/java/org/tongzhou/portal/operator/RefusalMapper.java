package org.tongzhou.portal.operator;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.OfficeException;

/** Turns the office's refusals into answers of the REST addresses: a status and the reason in the caller's language. */
@Provider
public class RefusalMapper implements ExceptionMapper<OfficeException> {
    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(OfficeException refusal) {
        return Response.status(status(refusal))
            .entity(refusal.text(OperatorMessages.locale(headers)) + "\n")
            .type(OperatorResource.PLAIN_TEXT).build();
    }

    private static Status status(OfficeException refusal) {
        if (refusal instanceof NotFoundException) {
            return Status.NOT_FOUND;
        }
        return refusal instanceof NotPermittedException ? Status.FORBIDDEN : Status.CONFLICT;
    }
}
