package org.tongzhou.core.organization;

import java.util.Set;

/**
 * A post is called otherwise: whoever names posts carries on with the new name. Other units may have posts of either name. Fired inside the transaction,
 * before those who hold it are told of by {@link StaffChanged}.
 *
 * @param personIds who holds it, or will
 */
public record PostRenamed(Set<Long> personIds, String oldName, String newName) {
}
