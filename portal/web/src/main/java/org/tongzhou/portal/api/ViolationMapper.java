package org.tongzhou.portal.api;

import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.validation.ValidatorFactory;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tongzhou.core.shared.Messages;

/** Answers values that a service does not take by 400 with a line for each: which one and what it must be. */
@Provider
public class ViolationMapper implements ExceptionMapper<ConstraintViolationException> {
    @Inject
    ErrorAnswer answer;
    @Inject
    ValidatorFactory validators;

    @Override
    public Response toResponse(ConstraintViolationException refusal) {
        Locale locale = answer.locale();
        String lines = refusal.getConstraintViolations().stream()
            .map(violation -> line(violation, locale)).sorted().collect(Collectors.joining("\n"));
        return answer.worded(Status.BAD_REQUEST.getStatusCode(), "api.unreadable", lines);
    }

    private String line(ConstraintViolation<?> violation, Locale locale) {
        String name = "";
        for (Path.Node node : violation.getPropertyPath()) {
            name = node.getName();
        }
        return name + ": " + Messages.text(locale, violation, validators.getMessageInterpolator());
    }
}
