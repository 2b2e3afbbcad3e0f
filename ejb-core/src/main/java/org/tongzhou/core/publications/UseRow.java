package org.tongzhou.core.publications;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.tongzhou.core.publications.scores.ScoreLevel;

/** That a carrier has used a text. @param cancelledAt null if that stands */
public record UseRow(long id, String carrier, ScoreLevel level, String issue, LocalDate usedOn, BigDecimal points, String recordedBy, Instant cancelledAt,
    String cancelledBy, String cancelReason, List<InstructionRow> instructions) implements Serializable {
}
