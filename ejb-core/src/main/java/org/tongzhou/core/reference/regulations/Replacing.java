package org.tongzhou.core.reference.regulations;

import java.io.Serializable;

/** The regulation that has taken the place of another one. @param replaced the id of that one */
public record Replacing(long replaced, long id, String title) implements Serializable {
}
