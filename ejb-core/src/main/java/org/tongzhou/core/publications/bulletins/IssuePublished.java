package org.tongzhou.core.publications.bulletins;

/** An issue is out. Fired inside the transaction. */
public record IssuePublished(long id) {
}
