package org.tongzhou.core.forum;

/** Permissions of this domain; to read and write where one is meant takes no more than a login, to moderate takes being named by the board. */
public final class ForumPermissions {
    /** To keep the boards and name their moderators; whoever may do that moderates all of them. */
    public static final String ADMINISTER = "forum:administer";

    private ForumPermissions() {
    }
}
