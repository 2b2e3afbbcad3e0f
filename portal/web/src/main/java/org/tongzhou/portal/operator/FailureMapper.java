package org.tongzhou.portal.operator;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;

/**
 * Answers what nobody foresaw: 500 with an incident number that stands in the log beside the cause.
 * A request that broke off while it was read is no incident of ours: 400, for whoever may still be there to read it.
 */
@Provider
public class FailureMapper implements ExceptionMapper<Exception> {
    private static final Logger LOG = System.getLogger(FailureMapper.class.getName());

    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(Exception failure) {
        if (failure instanceof WebApplicationException answer) {
            return answer.getResponse();
        }
        if (isBrokenOff(failure)) {
            LOG.log(Level.DEBUG, "A REST call broke off", failure);
            return Response.status(Status.BAD_REQUEST).build();
        }
        String incident = UUID.randomUUID().toString();
        LOG.log(Level.ERROR, "Incident " + incident + " in a REST call", failure);
        return Response.serverError()
            .entity(OperatorMessages.text(OperatorMessages.locale(headers), "failed", incident) + "\n")
            .type(OperatorResource.PLAIN_TEXT).build();
    }

    /** Jersey, which reads the request before a resource sees it, hands the connection's failure on bare or in its own exception. */
    private static boolean isBrokenOff(Exception failure) {
        return failure instanceof IOException || failure instanceof ProcessingException && failure.getCause() instanceof IOException;
    }
}
