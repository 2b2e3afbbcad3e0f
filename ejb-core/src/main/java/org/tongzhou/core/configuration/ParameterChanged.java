package org.tongzhou.core.configuration;

/** A parameter was set, or is the normal one again. Fired inside the transaction. */
public record ParameterChanged(String key) {
}
