package org.tongzhou.core.publications;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.tongzhou.core.shared.Words;

/** What a leader has written on a text that was used. */
public record InstructionDraft(@Words(message = "{publications.leaderMissing}") @Size(max = InstructionDraft.LEADER_MAX_CHARS, message = "{publications.leaderTooLong}") String leader,
    @Words(message = "{publications.wordsMissing}") @Size(max = InstructionDraft.WORDS_MAX_CHARS, message = "{publications.wordsTooLong}") String words,
    @NotNull(message = "{publications.dayMissing}") LocalDate day) {
    public static final int LEADER_MAX_CHARS = 60;
    public static final int WORDS_MAX_CHARS = 500;
}
