package org.tongzhou.core.applications;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Which applications are looked for. @param text in unit, reason or applicant's name; {@code status} and {@code kind} null for all */
public record ApplicationFilter(@NotNull @Size(max = ApplicationFilter.TEXT_MAX_CHARS, message = "{applications.searchTooLong}") String text,
    ApplicationStatus status, ApplicationKind kind, @NotNull ApplicationSort sort, boolean descending) {
    public static final int TEXT_MAX_CHARS = 60;
}
