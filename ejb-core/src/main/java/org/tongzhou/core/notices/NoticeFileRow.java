package org.tongzhou.core.notices;

import java.io.Serializable;
import org.tongzhou.core.attachments.FileType;

/** A file of a notice as its page shows it. @param inBody whether it is a picture that stands in the text */
public record NoticeFileRow(long id, String title, String name, long sizeBytes, FileType type, boolean inBody) implements Serializable {
}
