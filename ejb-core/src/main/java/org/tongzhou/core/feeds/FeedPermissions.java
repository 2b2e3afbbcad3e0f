package org.tongzhou.core.feeds;

/** Permissions of this domain; other systems read by a token, not by a permission. */
public final class FeedPermissions {
    /** To issue tokens to other systems and to revoke them. */
    public static final String MANAGE = "feeds:manage";

    private FeedPermissions() {
    }
}
