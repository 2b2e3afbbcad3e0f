package org.tongzhou.portal.operator;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.stream.Collectors;

/** Answers values that a service does not take by 400 with a line for each: which one and what it must be. */
@Provider
public class ViolationMapper implements ExceptionMapper<ConstraintViolationException> {
    @Override
    public Response toResponse(ConstraintViolationException refusal) {
        String lines = refusal.getConstraintViolations().stream()
            .map(ViolationMapper::line).sorted().collect(Collectors.joining());
        return Response.status(Status.BAD_REQUEST).entity(lines).type(OperatorResource.PLAIN_TEXT).build();
    }

    private static String line(ConstraintViolation<?> violation) {
        String name = "";
        for (Path.Node node : violation.getPropertyPath()) {
            name = node.getName();
        }
        return name + ": " + violation.getMessage() + "\n";
    }
}
