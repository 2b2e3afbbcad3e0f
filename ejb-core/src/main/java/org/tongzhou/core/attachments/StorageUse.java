package org.tongzhou.core.attachments;

import java.io.Serializable;

/** How much is stored of something. @param kind of the objects; null for what waits for an object */
public record StorageUse(String kind, long files, long sizeBytes) implements Serializable {
}
