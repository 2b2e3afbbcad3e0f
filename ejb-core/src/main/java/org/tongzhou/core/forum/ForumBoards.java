package org.tongzhou.core.forum;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** What the boards are called, for the statistics of the forum. It has no door. */
@Dependent
public class ForumBoards {
    private final BoardRepository boards;

    @Inject
    ForumBoards(BoardRepository boards) {
        this.boards = boards;
    }

    /** All of them, in their order. */
    public List<BoardName> listNames() {
        return boards.list().stream().map(board -> new BoardName(board.getId(), board.getName())).toList();
    }
}
