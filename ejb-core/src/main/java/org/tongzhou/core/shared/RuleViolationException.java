package org.tongzhou.core.shared;

/** A rule of the office forbids the act; the message says what to do instead. */
public class RuleViolationException extends OfficeException {
    public RuleViolationException(String key, Object... arguments) {
        super(key, arguments);
    }
}
