package org.tongzhou.core.templates;

import java.io.Serializable;

/** A template filled with examples; what its kind does not have is null. */
public record TemplatePreview(PrintedSheet sheet, FilledText message, LetterHead head) implements Serializable {
}
