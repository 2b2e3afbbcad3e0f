package org.tongzhou.portlets.common.faces;

import java.io.Serializable;

import org.tongzhou.core.attachments.FileType;

/** A file in the list of a form. */
public class AttachedFile implements Serializable {
    private static final long serialVersionUID = 1L;

    private final long id;
    private final String name;
    private final long sizeBytes;
    private final FileType type;

    public AttachedFile(long id, String name, long sizeBytes, FileType type) {
        this.id = id;
        this.name = name;
        this.sizeBytes = sizeBytes;
        this.type = type;
    }

    public long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public long getSizeBytes() {
        return sizeBytes;
    }

    public FileType getType() {
        return type;
    }

    public boolean isPicture() {
        return type.isPicture();
    }
}
