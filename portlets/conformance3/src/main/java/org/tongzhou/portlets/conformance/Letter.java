package org.tongzhou.portlets.conformance;

import java.io.Serializable;

/** The value of an event, of a class that two applications each have for themselves. */
public record Letter(String subject, int pages) implements Serializable {
}
