package org.tongzhou.core.forum;

import org.tongzhou.core.access.AuditedAct;

/** What is done in the forum and must be provable later. */
public final class ForumActs {
    public static final String ADD_BOARD = "forum.addBoard";
    public static final String CHANGE_BOARD = "forum.changeBoard";
    public static final String DELETE_BOARD = "forum.deleteBoard";
    public static final String PIN = "forum.pin";
    public static final String UNPIN = "forum.unpin";
    public static final String PICK = "forum.pick";
    public static final String UNPICK = "forum.unpick";
    public static final String LOCK = "forum.lock";
    public static final String UNLOCK = "forum.unlock";
    public static final String RETITLE = "forum.retitle";
    public static final String MOVE = "forum.move";
    public static final String MERGE = "forum.merge";
    public static final String DELETE_TOPIC = "forum.deleteTopic";
    public static final String DELETE_POST = "forum.deletePost";
    public static final String RESTORE_TOPIC = "forum.restoreTopic";
    public static final String RESTORE_POST = "forum.restorePost";
    public static final String DISMISS_REPORT = "forum.dismissReport";
    public static final String PASS_POST = "forum.passPost";
    public static final String REFUSE_POST = "forum.refusePost";
    public static final String EXPORT = "forum.export";
    public static final String ADD_POLL = "forum.addPoll";
    public static final String CHANGE_POLL = "forum.changePoll";
    public static final String CLOSE_POLL = "forum.closePoll";
    public static final String REMOVE_POLL = "forum.removePoll";
    public static final String EXPORT_POLL = "forum.exportPoll";
    public static final String EXPORT_STATISTICS = "forum.exportStatistics";

    private ForumActs() {
    }

    static AuditedAct on(String action, ForumBoard board) {
        return AuditedAct.of(action, "board", board.getId(), board.getName());
    }

    static AuditedAct on(String action, ForumTopic topic) {
        return AuditedAct.of(action, "topic", topic.getId(), topic.getTitle());
    }

    static AuditedAct on(String action, ForumPoll poll) {
        return AuditedAct.of(action, "poll", poll.getId(), poll.getQuestion()).with("topic", poll.getTopic().getTitle());
    }

    static AuditedAct export(String text, int rows) {
        return AuditedAct.of(EXPORT).with("text", text).with("rows", rows);
    }

    static AuditedAct on(String action, ForumPost post) {
        return AuditedAct.of(action, "post", post.getId(), post.getTopic().getTitle()).with("floor", post.getFloor())
            .with("author", post.getSignature().author());
    }

    static AuditedAct on(String action, PendingPost post) {
        return AuditedAct.of(action, "pending", post.getId(), post.getTitle()).with("board", post.getBoard().getName()).with("author", post.getSignature().author());
    }
}
