package org.tongzhou.portal.api;

/** What a request brings is not what the address takes; the answer says where. A programming error of the caller, no rule of the office. */
final class UnreadableException extends RuntimeException {
    private static final int BAD_REQUEST = 400;
    private static final int TOO_LARGE = 413; // RFC 9110, 15.5.14
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String key;
    private final transient Object[] arguments;

    private UnreadableException(int status, String key, Object... arguments) {
        super(key);
        this.status = status;
        this.key = key;
        this.arguments = arguments;
    }

    /** The body is no JSON object in UTF-8. */
    static UnreadableException syntax() {
        return new UnreadableException(BAD_REQUEST, "api.syntax");
    }

    /** The body is longer than any that makes sense. */
    static UnreadableException tooLarge(int limitBytes) {
        return new UnreadableException(TOO_LARGE, "api.tooLarge", limitBytes / 1024);
    }

    /** A member is not there, or no value of its kind. @param where such as {@code windows[3].x} */
    static UnreadableException value(String where, String expected) {
        return new UnreadableException(BAD_REQUEST, "api.value", where, expected);
    }

    /** A member that nobody knows: mistyped, or of a newer script. */
    static UnreadableException unknown(String where) {
        return new UnreadableException(BAD_REQUEST, "api.unknown", where);
    }

    /** A parameter of the address is no value of its kind. */
    static UnreadableException parameter(String name, String expected) {
        return new UnreadableException(BAD_REQUEST, "api.parameter", name, expected);
    }

    /** A parameter that nobody knows. */
    static UnreadableException unknownParameter(String name) {
        return new UnreadableException(BAD_REQUEST, "api.unknownParameter", name);
    }

    int status() {
        return status;
    }

    String key() {
        return key;
    }

    Object[] arguments() {
        return arguments == null ? new Object[0] : arguments;
    }
}
