package org.tongzhou.core.forum;

import java.util.List;

/** A board as who keeps the boards sees it. @param moderatorNames in the order of their names; {@code topics} how many it has, deleted ones too; {@code waiting} how much its moderators are to look at */
public record ManagedBoard(long id, int version, BoardDraft draft, List<String> moderatorNames, long topics, long waiting) {
}
