package org.tongzhou.core.forum;

import java.util.List;

/** A board as who keeps the boards sees it. @param moderatorNames in the order of their names; {@code topics} how many it has, deleted ones too */
public record ManagedBoard(long id, int version, BoardDraft draft, List<String> moderatorNames, long topics) {
}
