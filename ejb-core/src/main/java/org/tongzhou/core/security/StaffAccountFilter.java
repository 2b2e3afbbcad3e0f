package org.tongzhou.core.security;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.tongzhou.core.organization.StaffFilter;

/** Whose accounts are looked for. @param status null for all */
public record StaffAccountFilter(@NotNull @Valid StaffFilter people, StaffAccountStatus status) {
}
