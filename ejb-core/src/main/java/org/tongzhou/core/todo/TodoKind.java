package org.tongzhou.core.todo;

/** What kind of thing is to be done; its words are {@code todo.kind.<name>} in this domain's bundle. */
public enum TodoKind {
    /** A notice asks for a reply; the source is the notice. */
    NOTICE_REPLY,
    /** A unit's application waits for somebody; the source is the application. */
    ACCOUNT_APPLICATION
}
