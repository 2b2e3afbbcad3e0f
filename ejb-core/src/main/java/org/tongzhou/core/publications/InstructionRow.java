package org.tongzhou.core.publications;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/** An instruction of a leader. @param points what it adds to those of the same level before it */
public record InstructionRow(long id, String leader, String words, LocalDate givenOn, BigDecimal points) implements Serializable {
}
