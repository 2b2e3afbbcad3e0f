package org.tongzhou.core.notification;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tongzhou.core.shared.Messages;
import org.tongzhou.core.templates.Template;

/** Kinds of notifications whose words the office may change, with what their arguments are called. Those of the account's security come to everybody. */
public enum NotificationKind {
    ACCOUNT_LOCKED("accountLocked", true, "address"),
    PASSWORD_CHANGED("passwordChanged", true),
    PASSWORD_RESET("passwordReset", true),
    RECOVERY_CODES_RENEWED("recoveryCodesRenewed", true),
    ROLES_CHANGED("rolesChanged", true),
    SECOND_FACTOR_TAKEN("secondFactorTaken", true),
    SECOND_FACTOR_REMOVED("secondFactorRemoved", true),
    CERTIFICATE_BOUND("certificateBound", true),
    CERTIFICATE_ENDED("certificateEnded", true),
    APPLICATION_AGREED("applicationAgreed", false, "application", "remark"),
    APPLICATION_REFUSED("applicationRefused", false, "application", "remark"),
    APPLICATION_OPENED("applicationOpened", false, "application", "remark"),
    APPLICATION_RETURNED("applicationReturned", false, "application", "remark"),
    FEED_ISSUED("feedIssued", false, "column", "system", "unit", "until"),
    FORUM_DELETED("forumDeleted", false, "topic", "person", "reason"),
    FORUM_RESTORED("forumRestored", false, "topic", "person"),
    FORUM_RETITLED("forumRetitled", false, "topic", "person", "title", "reason"),
    FORUM_MENTIONED("forumMentioned", false, "person", "topic"),
    FORUM_MERGED("forumMerged", false, "topic", "person", "target"),
    FORUM_PASSED("forumPassed", false, "topic"),
    FORUM_POLL_CLOSED("forumPollClosed", false, "topic", "person", "reason"),
    FORUM_POLL_REMOVED("forumPollRemoved", false, "topic", "person", "reason"),
    FORUM_REFUSED("forumRefused", false, "topic", "person", "reason"),
    FORUM_REPLIED("forumReplied", false, "person", "topic"),
    FORUM_REPORT_HANDLED("forumReportHandled", false, "topic", "remark"),
    FORUM_TOPIC("forumTopic", false, "person", "board", "topic"),
    NOTICE_PUBLISHED("noticePublished", false, "unit", "title"),
    NOTICE_CORRECTED("noticeCorrected", false, "title", "remark"),
    NOTICE_DUE_MOVED("noticeDueMoved", false, "title", "before", "until"),
    NOTICE_URGED("noticeUrged", false, "title", "person"),
    NOTICE_REREAD("noticeReread", false, "title", "person"),
    NOTICE_COMMENTED("noticeCommented", false, "person", "title"),
    NOTICE_ANSWERED("noticeAnswered", false, "person", "title"),
    NOTICE_WITHDRAWN("noticeWithdrawn", false, "unit", "title", "remark"),
    NOTICE_RETURNED("noticeReturned", false, "title", "person", "remark"),
    NOTICE_PASSED("noticePassed", false, "title"),
    NOTICE_REVISED("noticeRevised", false, "title", "person"),
    NOTICE_COLUMN_CLOSED("noticeColumnClosed", false, "title", "column"),
    NOTICE_UNREVIEWED("noticeUnreviewed", false, "title", "column"),
    COMMISSION_URGED("commissionUrged", false, "topic", "person"),
    ISSUE_PUBLISHED("issuePublished", false, "bulletin", "title"),
    ISSUE_RETURNED("issueReturned", false, "bulletin", "person", "remark"),
    PIECE_ADOPTED("pieceAdopted", false, "title"),
    PIECE_INSTRUCTED("pieceInstructed", false, "title", "person"),
    PIECE_RETURNED("pieceReturned", false, "title", "person", "remark"),
    PIECE_TAKEN_BACK("pieceTakenBack", false, "title", "unit", "person", "remark"),
    CIRCULAR_PUBLISHED("circularPublished", false, "month"),
    CIRCULAR_CORRECTED("circularCorrected", false, "month", "remark"),
    PIECE_JOINT("pieceJoint", false, "title", "unit"),
    PIECE_USED("pieceUsed", false, "title", "carrier"),
    ENTRY_SET_ASIDE("entrySetAside", false, "title", "remark"),
    MONTH_REOPENED("monthReopened", false, "month", "person", "remark"),
    PAGE_SHARED("pageShared", false, "person", "page"),
    WINDOWS_PUSHED("windowsPushed", false, "page", "count");

    private final String code;
    private final boolean security;
    private final List<String> gaps;
    private final Template template;

    NotificationKind(String code, boolean security, String... gaps) {
        this.code = code;
        this.security = security;
        this.gaps = List.of(gaps);
        Object[] named = Arrays.stream(gaps).map(gap -> '{' + gap + '}').toArray();
        this.template = Template.message(code, Messages.text(Locale.SIMPLIFIED_CHINESE, NotificationRow.key(code), named),
            Messages.text(Locale.ENGLISH, NotificationRow.key(code), named), this.gaps);
    }

    public static Optional<NotificationKind> find(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }

    /** As notifications have it. */
    public String code() {
        return code;
    }

    /** Whether it tells what was done to somebody's account, so that nobody can do without it. */
    public boolean isSecurity() {
        return security;
    }

    /** Whether somebody asks its reader to do at last what he has not done yet (催办). */
    public boolean isUrging() {
        return this == NOTICE_URGED || this == NOTICE_REREAD || this == COMMISSION_URGED;
    }

    List<String> gaps() {
        return gaps;
    }

    Template template() {
        return template;
    }
}
