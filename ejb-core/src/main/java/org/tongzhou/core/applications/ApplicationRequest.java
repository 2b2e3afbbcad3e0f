package org.tongzhou.core.applications;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What a unit hands in.
 *
 * @param personIds for whom accounts are applied for; may be empty where the unit wants to be taken in
 */
public record ApplicationRequest(@NotNull ApplicationKind kind,
    @NotNull @Size(max = AccountApplication.TEXT_MAX_CHARS, message = "{applications.textTooLong}") String reason,
    @NotNull @Size(max = AccountApplication.PEOPLE_MAX, message = "{applications.tooManyPeople}") List<@NotNull Long> personIds) {
}
