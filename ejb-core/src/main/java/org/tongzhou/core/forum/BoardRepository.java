package org.tongzhou.core.forum;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The boards are few: they are read as a whole, and who may see which is decided on them. */
@Dependent
class BoardRepository {
    @PersistenceContext(unitName = "tongzhou")
    EntityManager entities;

    /** The board has its id afterwards. */
    void add(ForumBoard board) {
        entities.persist(board);
        entities.flush();
    }

    void remove(ForumBoard board) {
        entities.remove(board);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }

    List<ForumBoard> list() {
        return entities.createNamedQuery("ForumBoard.all", ForumBoard.class).getResultList();
    }

    /** The row stays locked until the transaction ends. */
    Optional<ForumBoard> lock(long id) {
        return entities.createNamedQuery("ForumBoard.byId", ForumBoard.class).setParameter("id", id)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
    }

    /**
     * Native, as the query language can not write the units addressed: those of a board that addresses both names become one.
     *
     * @return whether a board addressed it
     */
    boolean renameUnit(String oldName, String newName) {
        int doubled = rename("""
            DELETE FROM forum_board_units WHERE unit = ?1
            AND EXISTS (SELECT 1 FROM forum_board_units other WHERE other.board_id = forum_board_units.board_id AND other.unit = ?2)""", oldName, newName);
        return doubled + rename("UPDATE forum_board_units SET unit = ?2 WHERE unit = ?1", oldName, newName) > 0;
    }

    private int rename(String statement, String oldName, String newName) {
        return entities.createNativeQuery(statement).setParameter(1, oldName).setParameter(2, newName).executeUpdate();
    }
}
