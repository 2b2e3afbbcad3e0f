package org.tongzhou.core.attachments;

import java.io.Serializable;
import java.time.Instant;

/**
 * A file as a list shows it.
 *
 * @param ownerKind of the object that it belongs to, null as long as it waits for one
 * @param username  who brought it
 */
public record AttachmentRow(long id, String ownerKind, String name, long sizeBytes, FileType type, String username, Instant addedAt) implements Serializable {
}
