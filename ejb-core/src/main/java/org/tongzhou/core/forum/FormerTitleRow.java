package org.tongzhou.core.forum;

import java.time.Instant;

/** What a topic was called. @param by the name of who changed it @param reason null where its author did it */
public record FormerTitleRow(String title, String by, Instant at, String reason) {
}
