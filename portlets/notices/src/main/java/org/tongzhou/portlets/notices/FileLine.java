package org.tongzhou.portlets.notices;

import org.tongzhou.core.attachments.AttachmentRow;
import org.tongzhou.core.attachments.FileType;
import org.tongzhou.core.notices.DraftFile;
import org.tongzhou.core.notices.NoticeFileRow;
import org.tongzhou.portlets.common.faces.AttachedFile;

/** A file in the list of a draft; its title is typed there. */
public class FileLine extends AttachedFile {
    private static final long serialVersionUID = 1L;

    private final boolean stored;
    private String title;

    private FileLine(long id, String name, String title, long sizeBytes, FileType type, boolean stored) {
        super(id, name, sizeBytes, type);
        this.title = title;
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
        return new DraftFile(getId(), title == null ? "" : title);
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
