package org.tongzhou.core.notices;

/** Permissions of this domain; to read what one is addressed by takes no more than a login. */
public final class NoticePermissions {
    /** To write notices of the own unit, publish and withdraw them, and see who has read them. */
    public static final String PUBLISH = "notices:publish";

    private NoticePermissions() {
    }
}
