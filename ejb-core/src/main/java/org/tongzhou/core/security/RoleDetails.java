package org.tongzhou.core.security;

import java.util.Comparator;
import java.util.List;

/**
 * A role.
 *
 * @param builtIn     whether it came with the portal and stays as it is; its words are the text {@code security.role.NAME}
 * @param ofUnits     whether units' administrators give it to their people
 * @param title       what people call one of the office's own; empty if built in
 * @param permissions sorted
 * @param scopes      how far it gives those that have a scope, by permission
 * @param holders     how many enabled accounts hold it
 */
public record RoleDetails(String name, int version, boolean builtIn, boolean ofUnits, String title, List<String> permissions, List<RoleScope> scopes, long holders) {
    public RoleDetails {
        permissions = permissions.stream().sorted().toList();
        scopes = scopes.stream().sorted(Comparator.comparing(RoleScope::permission)).toList();
    }
}
