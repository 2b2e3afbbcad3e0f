package org.tongzhou.core.attachments.previews;

import org.tongzhou.core.attachments.AttachmentRow;

/**
 * A file as a page shows it.
 *
 * @param markup clean; empty if nothing could be read
 * @param cut    whether the rest is in the file only
 */
public record FilePreview(AttachmentRow file, String markup, boolean cut) {
}
