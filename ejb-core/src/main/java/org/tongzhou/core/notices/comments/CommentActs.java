package org.tongzhou.core.notices.comments;

/** What is done with comments and must be provable later. */
public final class CommentActs {
    /** Somebody else's, by who publishes the notice. */
    public static final String REMOVE = "notices.removeComment";

    private CommentActs() {
    }
}
