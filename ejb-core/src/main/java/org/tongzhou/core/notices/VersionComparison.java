package org.tongzhou.core.notices;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.tongzhou.core.notices.slips.SlipComparison;

/**
 * Two texts of a notice beside each other.
 *
 * @param sameBody whether not even the form of the body differs
 * @param files    what they came with, pictures too
 * @param slip     what their readers were asked to fill in
 * @param dueBefore until when in the one, {@code dueAfter} in the other; null for never
 */
public record VersionComparison(List<ComparedLine> title, List<ComparedLine> body, boolean sameBody, List<ComparedFile> files, SlipComparison slip,
    Instant dueBefore, Instant dueAfter) implements Serializable {
    public VersionComparison {
        title = List.copyOf(title);
        body = List.copyOf(body);
        files = List.copyOf(files);
    }

    public boolean isDueDiffers() {
        return !Objects.equals(dueBefore, dueAfter);
    }

    /** Whether words of the body differ, not its form alone. */
    public boolean isWordsDiffer() {
        return body.stream().anyMatch(ComparedLine::isChanged);
    }
}
