package org.tongzhou.core.security;

import java.io.Serializable;

/** That somebody may do something as long as a step waits. @param matter what people call the matter */
public record StepRight(String username, String permission, String matter) implements Serializable {
}
