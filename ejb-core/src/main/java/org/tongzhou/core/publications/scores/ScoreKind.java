package org.tongzhou.core.publications.scores;

/** What an entry is for; words: {@code publications.score.<name>}. */
public enum ScoreKind {
    /** A carrier has used a piece. */
    USE,
    /** A leader has given an instruction on it (批示加分). */
    INSTRUCTION,
    /** A commissioned piece came late. */
    LATE,
    /** A commissioned piece did not come. */
    MISSED
}
