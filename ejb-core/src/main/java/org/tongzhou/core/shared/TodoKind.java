package org.tongzhou.core.shared;

/** What kind of thing people have to do; its words are {@code todo.kind.<name>} in the bundle of to-dos. */
public enum TodoKind {
    /** A notice asks for a reply; the source is the notice. */
    NOTICE_REPLY(true),
    /** A notice asks to confirm that it was read, which nobody does for another; the source is the notice. */
    NOTICE_CONFIRM(false),
    /** A notice waits for who reviews it; the source is the notice. */
    NOTICE_REVIEW(false),
    /** The head of a unit is to agree to its application; the source is the application. */
    APPLICATION_DECISION(true) {
        @Override
        public boolean isOwnersToDelegate() {
            return true;
        }
    },
    /** An application waits for who handed it in, or for the city's office; the source is the application. */
    ACCOUNT_APPLICATION(false),
    /** A post of the forum was reported to the moderators of its board; the source is the report. */
    FORUM_REPORT(false),
    /** Something written for a moderated board of the forum waits for a moderator; the source is what waits. */
    FORUM_PENDING(false),
    /** A piece of information waits for who signs it, or for its author to write it anew; the source is the piece. */
    PIECE(false),
    /** A commission asks a unit for a piece; the source is the commission. */
    COMMISSION(false),
    /** An issue of a bulletin waits for who signs it; the source is the issue. */
    ISSUE(false),
    /** The term of a regulation ends soon, its keepers are to decide; the source is the regulation. */
    REGULATION_DUE(false),
    /** An entry of a chronicle waits for who confirms it, or for who writes it anew; the source is the entry. */
    CHRONICLE_ENTRY(false);

    private final boolean delegable;

    TodoKind(boolean delegable) {
        this.delegable = delegable;
    }

    /** Whether nobody but the owner gives it away: it decides about those who could delegate for him. */
    public boolean isOwnersToDelegate() {
        return false;
    }

    /** Whether somebody can do it in the place of another; what takes a permission goes with that, and with nothing else. */
    public boolean isDelegable() {
        return delegable;
    }
}
