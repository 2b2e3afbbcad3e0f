package org.tongzhou.core.shared;

/** Somebody else changed the data since the caller read them. */
public class StaleDataException extends OfficeException {
    public StaleDataException(String key, Object... arguments) {
        super(key, arguments);
    }
}
