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
 * @param moderated  whether what others than its moderators write appears after one of these has looked at it
 */
public record BoardDraft(
    @Words(message = "{forum.nameMissing}") @Size(max = BoardDraft.NAME_MAX_CHARS, message = "{forum.nameTooLong}") String name,
    @NotNull @Size(max = BoardDraft.DESCRIPTION_MAX_CHARS, message = "{forum.descriptionTooLong}") String description,
    @NotNull @Valid Audience audience,
    @NotNull @Size(max = BoardDraft.MODERATORS_MAX, message = "{forum.moderatorsTooMany}") Set<@NotNull @Size(max = ForumBoard.USERNAME_MAX_CHARS, message = "{forum.usernameWrong}") String> moderators,
    boolean open, boolean moderated) {
    public static final int NAME_MAX_CHARS = 40;
    public static final int DESCRIPTION_MAX_CHARS = 200;
    public static final int MODERATORS_MAX = 20;

    /** Where all that is written appears at once. */
    public BoardDraft(String name, String description, Audience audience, Set<String> moderators, boolean open) {
        this(name, description, audience, moderators, open, false);
    }

    /** Whether what stands there is found by the same people, and as standing in the same place. */
    boolean isFoundAs(BoardDraft other) {
        return name.equals(other.name) && audience.equals(other.audience) && moderators.equals(other.moderators);
    }
}
