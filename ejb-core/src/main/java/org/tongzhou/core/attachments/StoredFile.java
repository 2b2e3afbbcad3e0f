package org.tongzhou.core.attachments;

import java.io.Serializable;

/** A file of an object with the place of its content, for services of the core that read it themselves. @param sha256 names the content in the {@link ContentStore} */
public record StoredFile(String name, FileType type, long sizeBytes, String sha256) implements Serializable {
}
