package org.tongzhou.core.forum;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;

/**
 * What somebody writes.
 *
 * @param body      rich text; cleaned by {@link org.tongzhou.core.shared.RichText} when it is stored
 * @param quotedId  the post of the same topic that it answers; null for none
 * @param mentioned user names of those who are to be told of it
 * @param files     numbers of files that the author has uploaded, in their order; its text may show those that are pictures
 */
public record PostDraft(
    @NotNull @Size(max = PostDraft.BODY_MAX_CHARS, message = "{forum.bodyTooLong}") String body,
    Long quotedId,
    @NotNull @Size(max = PostDraft.MENTIONED_MAX, message = "{forum.mentionedTooMany}") Set<@NotNull @Size(max = ForumBoard.USERNAME_MAX_CHARS, message = "{forum.usernameWrong}") String> mentioned,
    @NotNull @Size(max = PostDraft.FILES_MAX, message = "{forum.filesTooMany}") List<@NotNull Long> files) {
    public static final int BODY_MAX_CHARS = 40_000;
    public static final int MENTIONED_MAX = 10;
    public static final int FILES_MAX = 10;

    /** Without files. */
    public PostDraft(String body, Long quotedId, Set<String> mentioned) {
        this(body, quotedId, mentioned, List.of());
    }

    public static PostDraft of(String body) {
        return new PostDraft(body, null, Set.of());
    }
}
