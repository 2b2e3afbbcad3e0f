package org.tongzhou.core.attachments;

import java.io.IOException;
import java.io.InputStream;

/** A file that its reader takes away. */
public final class AttachmentContent {
    private final AttachmentRow row;
    private final String sha256;
    private final ContentStore store;

    AttachmentContent(AttachmentRow row, String sha256, ContentStore store) {
        this.row = row;
        this.sha256 = sha256;
        this.store = store;
    }

    public AttachmentRow row() {
        return row;
    }

    /** Changes when the content does. */
    public String sha256() {
        return sha256;
    }

    /** Open until the caller closes it. @throws java.nio.file.NoSuchFileException if the store has lost it */
    public InputStream open() throws IOException {
        return store.open(sha256);
    }
}
