package org.tongzhou.portal.api;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.tongzhou.core.feeds.FeedPage;
import org.tongzhou.core.shared.Sm3;

/**
 * An answer that is sent only if the system does not have it yet. Only the tag tells that: what was withdrawn makes a list another one, but not a newer one,
 * so {@code Last-Modified} is told and {@code If-Modified-Since} not asked.
 */
final class FeedAnswer {
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH).withZone(ZoneOffset.UTC); // RFC 9110, 5.6.7
    private static final String ATOM = "application/atom+xml;charset=UTF-8";

    private final byte[] body;
    private final String type;
    private final Instant modified;

    private FeedAnswer(String text, String type, Instant modified) {
        this.body = text.getBytes(StandardCharsets.UTF_8);
        this.type = type;
        this.modified = modified;
    }

    static FeedAnswer json(String text) {
        return new FeedAnswer(text, JsonFields.MEDIA_TYPE, Instant.EPOCH);
    }

    static FeedAnswer json(String text, FeedPage page) {
        return new FeedAnswer(text, JsonFields.MEDIA_TYPE, page.updatedAt());
    }

    static FeedAnswer atom(String text, FeedPage page) {
        return new FeedAnswer(text, ATOM, page.updatedAt());
    }

    /** 304 for who has it. */
    Response to(Request conditions) {
        EntityTag tag = new EntityTag(Sm3.hex(body));
        Response.ResponseBuilder answer = conditions.evaluatePreconditions(tag);
        if (answer == null) {
            answer = Response.ok(body, type);
        }
        if (!modified.equals(Instant.EPOCH)) {
            answer.header(HttpHeaders.LAST_MODIFIED, HTTP_DATE.format(modified));
        }
        return answer.tag(tag).header(HttpHeaders.CACHE_CONTROL, "private, no-cache").header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION).build();
    }
}
