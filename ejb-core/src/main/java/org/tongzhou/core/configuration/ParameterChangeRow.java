package org.tongzhou.core.configuration;

import java.io.Serializable;
import java.time.Instant;

/** One change in the history of a parameter. */
public record ParameterChangeRow(long id, int before, int after, String username, Instant changedAt) implements Serializable {
}
