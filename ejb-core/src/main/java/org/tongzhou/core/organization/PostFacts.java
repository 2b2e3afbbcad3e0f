package org.tongzhou.core.organization;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import org.tongzhou.core.shared.PlainText;
import org.tongzhou.core.shared.Words;

/**
 * What is known of a post.
 *
 * @param headcount how many may hold it at a time; null for any number
 */
public record PostFacts(
    @Words(message = "{organization.postNameMissing}") @Size(max = PostFacts.NAME_MAX_CHARS, message = "{organization.postNameTooLong}") String name,
    @NotNull JobRank rank, @NotNull PostDuty duty,
    @Min(value = 1, message = "{organization.headcountRange}") @Max(value = 999, message = "{organization.headcountRange}") Integer headcount) implements Serializable {
    public static final int NAME_MAX_CHARS = 40;

    public PostFacts {
        name = name == null ? "" : PlainText.line(name);
    }
}
