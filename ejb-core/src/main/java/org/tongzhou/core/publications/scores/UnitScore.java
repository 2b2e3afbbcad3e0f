package org.tongzhou.core.publications.scores;

import java.math.BigDecimal;

/** What a unit has come to in some days. @param used how many uses; {@code late} how many commissions came late or not at all */
public record UnitScore(BigDecimal points, long used, long instructed, long late) {
    public static final UnitScore NONE = new UnitScore(Points.NONE, 0, 0, 0);

    UnitScore and(ScoreKind kind, BigDecimal more, long number) {
        return new UnitScore(points.add(more), used + (kind == ScoreKind.USE ? number : 0), instructed + (kind == ScoreKind.INSTRUCTION ? number : 0), late);
    }

    UnitScore late(long commissions) {
        return new UnitScore(points, used, instructed, commissions);
    }
}
