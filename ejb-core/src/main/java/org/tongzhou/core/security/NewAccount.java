package org.tongzhou.core.security;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What an account begins with.
 *
 * @param username lower case, unique, never changed later
 * @param unit where the person works, {@code post} what he or she is there; empty if unknown
 * @param email may be null
 * @param locale language tag, as {@code zh-CN}
 */
public record NewAccount(
    @NotNull @Pattern(regexp = Account.USERNAME_PATTERN, message = "{security.usernameNotAllowed}") String username,
    @NotBlank @Size(max = Account.NAME_MAX_CHARS) String displayName,
    @NotNull @Size(max = Account.NAME_MAX_CHARS) String familyName,
    @NotNull @Size(max = Account.NAME_MAX_CHARS) String givenName,
    @NotNull @Size(max = Account.UNIT_MAX_CHARS) String unit,
    @NotNull @Size(max = Account.NAME_MAX_CHARS) String post,
    @Email @Size(max = Account.EMAIL_MAX_CHARS) String email,
    @NotNull @Pattern(regexp = "[a-z]{2}(-[A-Z]{2})?") String locale) {

    /** An account of which only the names are known yet. */
    public static NewAccount named(String username, String displayName) {
        return new NewAccount(username, displayName, "", "", "", "", null, "zh-CN");
    }
}
