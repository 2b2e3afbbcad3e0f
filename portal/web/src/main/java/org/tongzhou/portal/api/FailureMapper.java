package org.tongzhou.portal.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;
import org.tongzhou.core.shared.Conflicts;

/**
 * Answers what nobody foresaw: 500 with an incident number that stands in the log beside the cause; 409 if two wrote the same at a time.
 * A request that broke off while it was read is no incident of ours: 400, for whoever may still be there to read it.
 */
@Provider
public class FailureMapper implements ExceptionMapper<Exception> {
    private static final Logger LOG = System.getLogger(FailureMapper.class.getName());

    @Inject
    ErrorAnswer answer;

    @Override
    public Response toResponse(Exception failure) {
        if (failure instanceof UnreadableException unreadable) {
            return answer.of(unreadable.status(), unreadable.key(), unreadable.arguments());
        }
        if (failure instanceof WebApplicationException refusal) {
            return worded(refusal.getResponse());
        }
        if (isBrokenOff(failure)) {
            LOG.log(Level.DEBUG, "A REST call broke off", failure);
            return Response.status(Status.BAD_REQUEST).build();
        }
        if (Conflicts.isConflict(failure)) {
            LOG.log(Level.WARNING, "A REST call met another that wrote the same", failure);
            return answer.of(Status.CONFLICT.getStatusCode(), "api.conflict");
        }
        String incident = UUID.randomUUID().toString();
        LOG.log(Level.ERROR, "Incident " + incident + " in a REST call", failure);
        return answer.of(Status.INTERNAL_SERVER_ERROR.getStatusCode(), "api.failed", incident);
    }

    /** The server's own refusals are bare numbers; scripts get the words, too. Its headers, such as Allow, stay. */
    private Response worded(Response bare) {
        if (bare.hasEntity() || answer.isOperator() || bare.getStatus() < Status.BAD_REQUEST.getStatusCode()) {
            return bare;
        }
        Response said = answer.of(bare.getStatus(), switch (bare.getStatus()) {
            case 404 -> "api.notFound";
            case 405 -> "api.methodNotAllowed";
            case 415 -> "api.unsupportedType";
            default -> "api.badRequest";
        });
        return Response.fromResponse(bare).entity(said.getEntity()).type(said.getMediaType()).build();
    }

    /** Jersey, which reads the request before a resource sees it, hands the connection's failure on bare or in its own exception. */
    private static boolean isBrokenOff(Exception failure) {
        return failure instanceof IOException || failure instanceof ProcessingException && failure.getCause() instanceof IOException;
    }
}
