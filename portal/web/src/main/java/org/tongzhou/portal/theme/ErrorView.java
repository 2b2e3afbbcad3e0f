package org.tongzhou.portal.theme;

import java.util.Objects;

/**
 * A page that says why the wanted one is not shown, what is safe, and what to do.
 *
 * @param incident number of the incident in the log, or empty
 */
public record ErrorView(Kind kind, String incident) {
    /** The reasons, each with the HTTP status it is sent with. */
    public enum Kind {
        /** The request cannot be understood. */
        BAD_REQUEST(400),
        /** The user may not see this. */
        FORBIDDEN(403),
        /** A form's token is missing, forged or of an earlier session; nothing was changed. */
        FORM_EXPIRED(403),
        /** There is no such page or window, or the user may not know of it. */
        NOT_FOUND(404),
        /** The address is not for this method of HTTP. */
        METHOD_NOT_ALLOWED(405),
        /** What was sent does not say how long it is. */
        LENGTH_REQUIRED(411),
        /** A portlet has acted, but its new state does not fit into an address. */
        ADDRESS_TOO_LONG(414),
        /** What was sent is larger than the portal takes. */
        TOO_LARGE(413),
        /** Something failed that should not. */
        FAILED(500),
        /** The portlet is not deployed, or has been put aside for a while. */
        PORTLET_UNAVAILABLE(503),
        /** The portal is being maintained. */
        MAINTENANCE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        /** The HTTP status. */
        public int status() {
            return status;
        }

        /** The kind that answers this HTTP status; an unknown one is {@link #BAD_REQUEST} below 500, else {@link #FAILED}. */
        public static Kind ofStatus(int status) {
            return switch (status) {
                case 401, 403 -> FORBIDDEN;
                case 404, 410 -> NOT_FOUND;
                case 405 -> METHOD_NOT_ALLOWED;
                case 413 -> TOO_LARGE;
                case 503 -> MAINTENANCE;
                default -> status < 500 ? BAD_REQUEST : FAILED;
            };
        }
    }

    public ErrorView {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(incident);
    }

    /** A page for a reason that has left nothing in the log. */
    public static ErrorView of(Kind kind) {
        return new ErrorView(kind, "");
    }

    /** A failure that stands in the log under this number. */
    public static ErrorView failed(String incident) {
        return new ErrorView(Kind.FAILED, incident);
    }
}
