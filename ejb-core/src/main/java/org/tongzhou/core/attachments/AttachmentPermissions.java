package org.tongzhou.core.attachments;

/** Permissions of this domain. */
public final class AttachmentPermissions {
    public static final String MANAGE = "attachments:manage";

    private AttachmentPermissions() {
    }
}
