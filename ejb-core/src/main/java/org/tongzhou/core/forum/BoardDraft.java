package org.tongzhou.core.forum;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.shared.Words;

/**
 * What a board is made of.
 *
 * @param audience   who reads and writes in it
 * @param moderators user names of those who keep order in it
 * @param open       whether something may be written in it at present
 */
public record BoardDraft(
    @Words(message = "{forum.nameMissing}") @Size(max = BoardDraft.NAME_MAX_CHARS, message = "{forum.nameTooLong}") String name,
    @NotNull @Size(max = BoardDraft.DESCRIPTION_MAX_CHARS, message = "{forum.descriptionTooLong}") String description,
    @NotNull @Valid Audience audience,
    @NotNull @Size(max = BoardDraft.MODERATORS_MAX, message = "{forum.moderatorsTooMany}") Set<@NotNull @Size(max = ForumBoard.USERNAME_MAX_CHARS, message = "{forum.usernameWrong}") String> moderators,
    boolean open) {
    public static final int NAME_MAX_CHARS = 40;
    public static final int DESCRIPTION_MAX_CHARS = 200;
    public static final int MODERATORS_MAX = 20;
}
