package org.tongzhou.core.publications.scores;

/**
 * What earns a unit points, or costs it some.
 *
 * @param sourceId what it is by its kind: the use, the instruction or the commission
 * @param pieceId  null where there is none
 * @param carrier  empty where there is none
 * @param detail   the issue of the carrier or the leader; empty where there is none
 */
public record Earning(String unit, ScoreKind kind, long sourceId, Long pieceId, String title, String carrier, String detail) {
}
