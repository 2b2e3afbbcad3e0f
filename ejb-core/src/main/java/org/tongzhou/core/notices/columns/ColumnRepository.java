package org.tongzhou.core.notices.columns;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.tongzhou.core.shared.NotFoundException;

@Dependent
class ColumnRepository {
    @PersistenceContext(unitName = "tongzhou")
    EntityManager entities;

    /** All columns, as those beside one another stand. */
    List<NoticeColumn> listAll() {
        return entities.createNamedQuery("NoticeColumn.all", NoticeColumn.class)
            .setHint("eclipselink.batch", "c.parties").setHint("eclipselink.batch.type", "IN").getResultList();
    }

    /** The shape of the tree stays as it is until the transaction ends, but for its own changes: all who change it lock the same row. */
    void lockTree() {
        lock(Columns.DEFAULT_ID);
    }

    /** Locked until the transaction ends. @throws NotFoundException if there is no such column */
    NoticeColumn lock(long id) {
        return entities.createNamedQuery("NoticeColumn.byId", NoticeColumn.class).setParameter("id", id)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst().orElseThrow(() -> new NotFoundException("notices.columnNotFound"));
    }

    /** It has its id afterwards. */
    void add(NoticeColumn column) {
        entities.persist(column);
        entities.flush();
    }

    void remove(NoticeColumn column) {
        entities.remove(column);
    }

    /** Native, as the query language can not write what stands in collections: parties of both names become one. */
    void renameUnit(String oldName, String newName) {
        rename("""
            DELETE FROM notices_column_parties WHERE kind = 'UNIT' AND name = ?1 AND EXISTS (SELECT 1 FROM notices_column_parties other
            WHERE other.column_id = notices_column_parties.column_id AND other.part = notices_column_parties.part AND other.kind = 'UNIT' AND other.name = ?2)""",
            oldName, newName);
        rename("UPDATE notices_column_parties SET name = ?2 WHERE kind = 'UNIT' AND name = ?1", oldName, newName);
        rename("UPDATE notices_columns SET unit = ?2 WHERE unit = ?1", oldName, newName);
    }

    private void rename(String statement, String oldName, String newName) {
        entities.createNativeQuery(statement).setParameter(1, oldName).setParameter(2, newName).executeUpdate();
    }
}
