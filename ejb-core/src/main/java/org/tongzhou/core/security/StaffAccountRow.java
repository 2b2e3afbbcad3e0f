package org.tongzhou.core.security;

import java.io.Serializable;

/** Somebody of the organization with the account. @param username null if there is none */
public record StaffAccountRow(long personId, String name, String unit, String post, String username, StaffAccountStatus status) implements Serializable {
}
