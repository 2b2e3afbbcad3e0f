package org.tongzhou.core.organization;

import java.util.Set;
import org.tongzhou.core.access.DataScope;

/**
 * That a role gives somebody a permission, and how far.
 *
 * @param personId who it is in the organization; null for an account of nobody there
 * @param postId   the post that gives the role, from which the scope is counted; null for a role of the account, which is counted from the own post
 * @param unitIds  the units of {@link DataScope#LISTED}
 */
public record ScopeGrant(String role, String permission, DataScope scope, Set<Long> unitIds, Long personId, Long postId) {
    public ScopeGrant {
        unitIds = Set.copyOf(unitIds);
    }
}
