package org.tongzhou.core.reference.chronicle;

import java.io.Serializable;
import java.time.Instant;

/** A note on an entry. */
public record EntryNoteRow(long entry, String text, String person, Instant at) implements Serializable {
}
