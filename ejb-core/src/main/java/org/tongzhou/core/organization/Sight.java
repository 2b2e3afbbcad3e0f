package org.tongzhou.core.organization;

import java.io.Serializable;

/**
 * That somebody sees a thing: a person of the organization, an account, or everybody who can log in, if both are null.
 *
 * @param why the reason
 */
public record Sight(Long personId, String username, Why why) {
    public static Sight ofPerson(long personId, String key) {
        return new Sight(personId, null, new Why(key, null));
    }

    public static Sight ofAccount(String username, String key) {
        return new Sight(null, username, new Why(key, null));
    }

    public static Sight ofEverybody(String key) {
        return new Sight(null, null, new Why(key, null));
    }

    static Sight byReach(String username, String permission, ReachReason reach) {
        return new Sight(null, username, new Why(permission, reach));
    }

    /**
     * Why somebody sees something.
     *
     * @param key   of the text that says it; with a reach, the permission
     * @param reach by what he has the permission, and how far; null where it is no permission's
     */
    public record Why(String key, ReachReason reach) implements Serializable {
    }
}
