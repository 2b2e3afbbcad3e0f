package org.tongzhou.bridge;

import java.util.Locale;
import java.util.Optional;

import jakarta.faces.application.FacesMessage;

/**
 * Knows which exceptions of an application are refusals, meant for the user to read, and what they say. Implementations are named
 * in {@code META-INF/services/org.tongzhou.bridge.RefusalMessages}; the first that knows an exception is believed. Everything
 * else becomes an incident with a number.
 */
public interface RefusalMessages {
    /**
     * What to tell the user of an exception.
     *
     * @param failure an exception that a view's bean has thrown, or one of its causes
     * @return nothing if it is no refusal
     */
    Optional<FacesMessage> find(Throwable failure, Locale locale);
}
