package org.tongzhou.core.publications.scores;

/** What is done to tables of points and must be provable later. */
public final class ScoreActs {
    public static final String DRAFT_TABLE = "publications.draftTable";
    public static final String CHANGE_TABLE = "publications.changeTable";
    public static final String DELETE_TABLE = "publications.deleteTable";
    public static final String ENFORCE_TABLE = "publications.enforceTable";
    public static final String REVOKE_TABLE = "publications.revokeTable";

    private ScoreActs() {
    }
}
