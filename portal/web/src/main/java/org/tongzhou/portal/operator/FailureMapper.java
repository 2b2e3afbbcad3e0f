package org.tongzhou.portal.operator;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;

/** Answers what nobody foresaw: 500 with an incident number that stands in the log beside the cause. */
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
        String incident = UUID.randomUUID().toString();
        LOG.log(Level.ERROR, "Incident " + incident + " in a REST call", failure);
        return Response.serverError()
            .entity(OperatorMessages.text(OperatorMessages.locale(headers), "failed", incident) + "\n")
            .type(OperatorResource.PLAIN_TEXT).build();
    }
}
