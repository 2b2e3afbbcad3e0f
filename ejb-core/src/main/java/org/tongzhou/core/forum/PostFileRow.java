package org.tongzhou.core.forum;

import java.io.Serializable;
import org.tongzhou.core.attachments.FileType;

/** A file of a post. */
public record PostFileRow(long id, String name, long sizeBytes, FileType type) implements Serializable {
}
