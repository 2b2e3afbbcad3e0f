package org.tongzhou.core.security;

import java.util.List;
import org.tongzhou.core.organization.ReachReason;

/**
 * Why somebody may do something, or may not.
 *
 * @param by      the roles of the account that give it
 * @param byPosts the roles that give it and come by a post, as long as it is held
 * @param reaches how far it goes by each of them, if the permission has a scope; none else
 * @param steps   the steps that wait for the person and let him do it, as long as they do
 * @param giving all roles that give it
 */
public record AccessReason(AccountDetails account, String permission, List<String> by, List<PostRole> byPosts, List<ReachReason> reaches,
    List<StepRight> steps, List<String> giving) {
    public AccessReason {
        by = List.copyOf(by);
        byPosts = List.copyOf(byPosts);
        reaches = List.copyOf(reaches);
        steps = List.copyOf(steps);
        giving = List.copyOf(giving);
    }

    /** Whether the person may; a disabled account may nothing. */
    public boolean isGranted() {
        return account.enabled() && !(by.isEmpty() && byPosts.isEmpty() && steps.isEmpty());
    }
}
