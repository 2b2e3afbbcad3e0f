package org.tongzhou.core.organization;

import jakarta.validation.constraints.NotNull;
import java.io.Serializable;

/** Who sees a field of people in the directory. */
public record FieldSightRow(@NotNull ContactField field, @NotNull FieldAudience audience, int version) implements Serializable {
}
