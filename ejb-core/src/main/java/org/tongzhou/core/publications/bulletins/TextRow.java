package org.tongzhou.core.publications.bulletins;

import java.io.Serializable;

/** A text of an issue. @param adoption the adopted text that it was taken from; null if it was written for the issue */
public record TextRow(long id, int version, int place, String section, String title, String body, String source, Long adoption) implements Serializable {
}
