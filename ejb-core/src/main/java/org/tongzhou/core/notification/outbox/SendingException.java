package org.tongzhou.core.notification.outbox;

/** A message was not accepted by a mail server or an SMS gateway. What that said may go into the outbox: the address is no part of it. */
class SendingException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean unreachable;

    private SendingException(String message, boolean unreachable, Throwable cause) {
        super(message, cause);
        this.unreachable = unreachable;
    }

    /** The message itself was refused. @param address is left out of what was said */
    static SendingException refused(String said, String address, Throwable cause) {
        return new SendingException(said == null ? "" : said.replace(address, "…"), false, cause);
    }

    /** Nothing can be sent at present, whoever it is for. */
    static SendingException unreachable(String said, Throwable cause) {
        return new SendingException(said == null ? "" : said, true, cause);
    }

    boolean isUnreachable() {
        return unreachable;
    }
}
