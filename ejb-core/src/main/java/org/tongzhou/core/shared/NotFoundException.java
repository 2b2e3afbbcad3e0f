package org.tongzhou.core.shared;

/** What the caller names does not exist, or does not exist for this caller. */
public class NotFoundException extends OfficeException {
    public NotFoundException(String key, Object... arguments) {
        super(key, arguments);
    }
}
