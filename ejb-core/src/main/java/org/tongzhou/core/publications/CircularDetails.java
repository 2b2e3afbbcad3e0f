package org.tongzhou.core.publications;

import java.util.List;

/** A circular as it was published. @param correctable whether the reader may correct it now */
public record CircularDetails(CircularHead head, List<CircularRow> rows, boolean correctable) {
}
