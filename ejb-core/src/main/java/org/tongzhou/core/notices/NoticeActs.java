package org.tongzhou.core.notices;

import org.tongzhou.core.access.AuditedAct;

/** What is done with notices and must be provable later. */
public final class NoticeActs {
    public static final String PUBLISH = "notices.publish";
    /** To be published by itself later. */
    public static final String SCHEDULE = "notices.schedule";
    public static final String SUBMIT = "notices.submit";
    public static final String RECALL = "notices.recall";
    public static final String PASS = "notices.pass";
    public static final String RETURN = "notices.return";
    /** By nobody: its column is closed, or nobody is left who could review it. */
    public static final String RETURN_ITSELF = "notices.returnItself";
    public static final String REVISE = "notices.revise";
    public static final String PROLONG = "notices.prolong";
    public static final String PIN = "notices.pin";
    public static final String UNPIN = "notices.unpin";
    public static final String CORRECT = "notices.correct";
    /** It is replied to until another moment. */
    public static final String MOVE_DUE = "notices.moveDue";
    /** More people read it. */
    public static final String WIDEN = "notices.widen";
    /** Who has not read it, or not replied, was told again. */
    public static final String URGE = "notices.urge";
    public static final String WITHDRAW = "notices.withdraw";
    /** Withdrawn, it is a draft again. */
    public static final String TAKE_BACK = "notices.takeBack";
    /** Taken back, it is not to come again: it is withdrawn as before. */
    public static final String GIVE_UP = "notices.giveUp";
    /** A file is not its any more; its former texts keep it. */
    public static final String DETACH = "notices.detach";
    public static final String DELETE = "notices.delete";
    /** To a new draft, it may be in another column. */
    public static final String COPY = "notices.copy";
    /** In the place of the reader. */
    public static final String REPLY_FOR = "notices.replyFor";
    /** Lists of notices and of their readers, taken away as files. */
    public static final String EXPORT = "notices.export";
    public static final String EXPORT_READERS = "notices.exportReaders";
    /** Of two units that have replied and become one, one reply stays. */
    public static final String MERGE_REPLIES = "notices.mergeReplies";
    public static final String EXPORT_REPLIES = "notices.exportReplies";
    /** A year of a column, and that it is open again. */
    public static final String ARCHIVE = "notices.archive";
    public static final String REOPEN_YEAR = "notices.reopenYear";
    public static final String EXPORT_STATISTICS = "notices.exportStatistics";

    private NoticeActs() {
    }

    static AuditedAct on(String action, Notice notice) {
        return AuditedAct.of(action, "notice", notice.getId(), notice.getTitle());
    }

    static AuditedAct export(String text, int rows) {
        return AuditedAct.of(EXPORT).with("text", text).with("rows", rows);
    }
}
