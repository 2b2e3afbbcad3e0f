package org.tongzhou.core.notices.comments;

import java.io.Serializable;
import java.util.List;

/** A comment and what was answered, the first first. */
public record CommentThread(CommentRow comment, List<CommentRow> answers) implements Serializable {
}
