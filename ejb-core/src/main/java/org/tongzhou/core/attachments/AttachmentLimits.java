package org.tongzhou.core.attachments;

import java.io.Serializable;
import java.util.Set;

/** What is taken at present. @param filesMax of one object */
public record AttachmentLimits(Set<FileType> types, long fileMaxBytes, int filesMax) implements Serializable {
    public AttachmentLimits {
        types = Set.copyOf(types);
    }
}
