package org.tongzhou.core.attachments;

import org.tongzhou.core.access.AuditedAct;

/** What is done with files. */
public final class AttachmentActs {
    public static final String ADD = "attachments.add";
    public static final String REMOVE = "attachments.remove";
    public static final String DOWNLOAD = "attachments.download";
    /** Something harmful was brought. */
    public static final String REFUSE = "attachments.refuse";
    public static final String CLEAN = "attachments.clean";
    static final String FILE = "file";

    private AttachmentActs() {
    }

    static AuditedAct on(String action, Attachment file) {
        return AuditedAct.of(action, FILE, file.getId(), file.getName()).with("owner", file.getOwnerKind() + ' ' + file.getOwnerId())
            .with("sizeBytes", file.getSizeBytes());
    }
}
