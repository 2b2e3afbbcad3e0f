package org.tongzhou.portal.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.tongzhou.core.pages.PortletReference;
import org.tongzhou.core.shared.DuplicateException;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.OfficeException;
import org.tongzhou.core.shared.StaleDataException;
import org.tongzhou.portal.catalogue.Catalogue;
import org.tongzhou.portal.theme.Appearance;

/**
 * The one form in which the REST addresses refuse. Scripts read {@code {"error":key,"message":text}}, the text in the user's
 * language; the operator's terminal reads the text alone.
 */
@RequestScoped
public class ErrorAnswer {
    static final int UNPROCESSABLE = 422; // RFC 9110, 15.5.21

    private static final String OPERATOR = "/api/operator/";

    @Inject
    private HttpServletRequest request;
    @Inject
    private Catalogue catalogue;

    /** The language of the request. */
    Locale locale() {
        return Appearance.of(request).locale();
    }

    /** A refusal of the REST addresses themselves. @param key of {@link ApiTexts} */
    Response of(int status, String key, Object... arguments) {
        return worded(status, key, ApiTexts.text(locale(), key, arguments));
    }

    /** A refusal of the office. */
    Response of(OfficeException refusal) {
        return worded(status(refusal), refusal.key(), words(refusal));
    }

    /** Windows and portlets are named by the title that people know. */
    private String words(OfficeException refusal) {
        Locale locale = locale();
        return refusal.text(locale, argument -> argument instanceof PortletReference portlet
            ? catalogue.title(portlet, locale).orElse(portlet.format()) : argument);
    }

    /** A refusal in words. */
    Response worded(int status, String key, String message) {
        return isOperator() ? Response.status(status).entity(message + "\n").type(MediaType.TEXT_PLAIN + ";charset=UTF-8").build()
            : json(status, key, message, Json.createObjectBuilder());
    }

    /** A refusal that tells more, such as what stands there instead. */
    Response of(OfficeException refusal, JsonObjectBuilder more) {
        return json(status(refusal), refusal.key(), words(refusal), more);
    }

    boolean isOperator() {
        return request.getRequestURI().startsWith(request.getContextPath() + OPERATOR);
    }

    private static Response json(int status, String key, String message, JsonObjectBuilder more) {
        String body = more.add("error", key).add("message", message).build().toString();
        return Response.status(status).entity(body).type(JsonFields.MEDIA_TYPE).build();
    }

    private static int status(OfficeException refusal) {
        if (refusal instanceof NotFoundException) {
            return Response.Status.NOT_FOUND.getStatusCode();
        }
        if (refusal instanceof NotPermittedException) {
            return Response.Status.FORBIDDEN.getStatusCode();
        }
        return refusal instanceof StaleDataException || refusal instanceof DuplicateException
            ? Response.Status.CONFLICT.getStatusCode() : UNPROCESSABLE;
    }
}
