package org.tongzhou.core.shared;

/** What the caller wants to add exists already. */
public class DuplicateException extends OfficeException {
    public DuplicateException(String key, Object... arguments) {
        super(key, arguments);
    }
}
