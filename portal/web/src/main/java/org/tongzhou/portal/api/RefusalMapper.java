package org.tongzhou.portal.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.tongzhou.core.shared.OfficeException;

/** Turns the office's refusals into answers of the REST addresses: a status and the reason in the caller's language. */
@Provider
public class RefusalMapper implements ExceptionMapper<OfficeException> {
    @Inject
    ErrorAnswer answer;

    @Override
    public Response toResponse(OfficeException refusal) {
        return answer.of(refusal);
    }
}
