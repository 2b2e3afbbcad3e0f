package org.tongzhou.core.security;

import java.util.List;

/**
 * Why somebody may do something, or may not.
 *
 * @param by      the roles of the account that give it
 * @param byPosts the roles that give it and come by a post, as long as it is held
 * @param giving all roles that give it
 */
public record AccessReason(AccountDetails account, String permission, List<String> by, List<PostRole> byPosts, List<String> giving) {
    public AccessReason {
        by = List.copyOf(by);
        byPosts = List.copyOf(byPosts);
        giving = List.copyOf(giving);
    }

    /** Whether the person may; a disabled account may nothing. */
    public boolean isGranted() {
        return account.enabled() && !(by.isEmpty() && byPosts.isEmpty());
    }
}
