package org.tongzhou.core.publications;

import java.io.Serializable;
import java.time.Instant;

/** An adopted text in a list. @param uses how many carriers have used it */
public record AdoptionRow(long id, int version, String title, String editorName, Instant adoptedAt, int uses) implements Serializable {
}
