package org.tongzhou.core.security;

/** An administrator just appointed. @param password for the first login only; told once */
public record FirstAdministrator(String username, String role, String password) {
    @Override
    public String toString() {
        return username + " as " + role; // lest the password is logged
    }
}
