package org.tongzhou.core.security;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tongzhou.core.shared.RuleViolationException;

/**
 * The three administrators (三员, GB/T 22239-2019 8.1.5): one runs the system, one gives rights, one audits both. Nobody is two of them, and
 * an administrator's account holds no business rights: beside its role it is a member of {@link #STAFF} at most, which has no permissions.
 */
final class AdministratorRoles {
    static final String STAFF = "staff";
    static final List<String> NAMES = List.of("system-admin", "security-admin", "audit-admin");

    private AdministratorRoles() {
    }

    static boolean contains(String role) {
        return NAMES.contains(role);
    }

    /** @throws RuleViolationException if nobody who holds these roles may hold the other one as well */
    static void requireCompatible(String username, Collection<String> held, String added) {
        Set<String> others = new TreeSet<>(held);
        others.remove(STAFF);
        others.remove(added);
        if (added.equals(STAFF) || others.isEmpty()) {
            return;
        }
        if (contains(added)) {
            throw new RuleViolationException("security.administratorHoldsOthers", username, new RoleName(others.iterator().next()), new RoleName(added));
        }
        others.stream().filter(AdministratorRoles::contains).findFirst().ifPresent(administrator -> {
            throw new RuleViolationException("security.administratorHoldsNothingElse", username, new RoleName(administrator), new RoleName(added));
        });
    }
}
