package org.tongzhou.core.forum;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.tongzhou.core.shared.Words;

/**
 * What somebody wants to put to the vote.
 *
 * @param choicesMax how many options one may choose
 * @param secret     whether nobody learns who chose what
 * @param changeable whether a vote may be changed until the end; never of a secret one
 */
public record PollDraft(
    @Words(message = "{forum.pollQuestionMissing}") @Size(max = PollDraft.QUESTION_MAX_CHARS, message = "{forum.pollQuestionTooLong}") String question,
    @NotNull @Size(min = PollDraft.OPTIONS_MIN, max = PollDraft.OPTIONS_MAX, message = "{forum.pollOptionsWrong}")
    List<@Words(message = "{forum.pollOptionMissing}") @Size(max = PollDraft.OPTION_MAX_CHARS, message = "{forum.pollOptionTooLong}") String> options,
    @Min(value = 1, message = "{forum.pollChoicesWrong}") int choicesMax, @NotNull(message = "{forum.pollEndMissing}") Instant endsAt,
    @NotNull PollResults results, boolean secret, boolean changeable) {
    public static final int QUESTION_MAX_CHARS = 120;
    public static final int OPTION_MAX_CHARS = 100;
    public static final int OPTIONS_MIN = 2;
    public static final int OPTIONS_MAX = 20;
}
