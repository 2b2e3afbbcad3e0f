package org.tongzhou.core.shared;

/** The caller is not logged in, or lacks the permission that the act requires. */
public class NotPermittedException extends OfficeException {
    public NotPermittedException(String key, Object... arguments) {
        super(key, arguments);
    }
}
