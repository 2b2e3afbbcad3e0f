package org.tongzhou.portlets.notices;

import java.io.Serializable;

import org.tongzhou.core.attachments.AttachmentRow;
import org.tongzhou.core.attachments.FileType;
import org.tongzhou.core.notices.DraftFile;
import org.tongzhou.core.notices.NoticeFileRow;

/** A file in the list of a draft; its title is typed there. */
public class FileLine implements Serializable {
    private static final long serialVersionUID = 1L;

    private final long id;
    private final String name;
    private final long sizeBytes;
    private final FileType type;
    private final boolean stored;
    private String title;

    private FileLine(long id, String name, String title, long sizeBytes, FileType type, boolean stored) {
        this.id = id;
        this.name = name;
        this.title = title;
        this.sizeBytes = sizeBytes;
        this.type = type;
        this.stored = stored;
    }

    static FileLine of(NoticeFileRow row) {
        return new FileLine(row.id(), row.name(), row.title(), row.sizeBytes(), row.type(), true);
    }

    /** One that waits until the draft is saved. */
    static FileLine of(AttachmentRow row) {
        return new FileLine(row.id(), row.name(), row.name(), row.sizeBytes(), row.type(), false);
    }

    DraftFile file() {
        return new DraftFile(id, title == null ? "" : title);
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

    /** Whether the draft has it already. */
    boolean isStored() {
        return stored;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String typed) {
        title = typed;
    }
}
