package org.tongzhou.core.notices;

/** A file below a notice as other systems hear of it; its content is for who logs in. */
public record GivenFile(String title, long sizeBytes) {
}
