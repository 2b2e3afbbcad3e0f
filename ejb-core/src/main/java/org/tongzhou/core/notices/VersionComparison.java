package org.tongzhou.core.notices;

import java.io.Serializable;
import java.util.List;

/**
 * Two texts of a notice beside each other.
 *
 * @param sameBody whether not even the form of the body differs
 * @param files    what they came with, pictures too
 */
public record VersionComparison(List<ComparedLine> title, List<ComparedLine> body, boolean sameBody, List<ComparedFile> files) implements Serializable {
    public VersionComparison {
        title = List.copyOf(title);
        body = List.copyOf(body);
        files = List.copyOf(files);
    }

    /** Whether words of the body differ, not its form alone. */
    public boolean isWordsDiffer() {
        return body.stream().anyMatch(ComparedLine::isChanged);
    }
}
