package org.tongzhou.core.publications.scores;

/** Whose paper a carrier is, and so whose leaders give instructions on it; words: {@code publications.level.<name>}. */
public enum ScoreLevel {
    CITY, PROVINCE, STATE
}
