package org.tongzhou.core.notices;

import java.io.Serializable;
import java.time.Instant;

/** What somebody had typed when a window of his was lost. @param seenVersion the version of the draft with which he had begun */
public record UnsavedWork(long id, String title, String body, Instant keptAt, int seenVersion) implements Serializable {
}
