package org.tongzhou.core.publications.bulletins;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The bulletins are few: they are read as a whole, and who may read which is decided on them. */
@Dependent
class BulletinRepository {
    @PersistenceContext(unitName = "tongzhou")
    EntityManager entities;

    /** The bulletin has its id afterwards. */
    void add(Bulletin bulletin) {
        entities.persist(bulletin);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }

    List<Bulletin> list() {
        return entities.createNamedQuery("Bulletin.all", Bulletin.class).getResultList();
    }

    /** The row stays locked until the transaction ends. */
    Optional<Bulletin> lock(long id) {
        return entities.createNamedQuery("Bulletin.byId", Bulletin.class).setParameter("id", id).setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .setHint("jakarta.persistence.cache.storeMode", "REFRESH").getResultStream().findFirst();
    }

    /** Native, as the query language can not write marks: of one that is for both units, they become one. */
    void renameUnit(String oldName, String newName) {
        rename("""
            DELETE FROM publications_bulletin_readers WHERE mark = ?1 AND EXISTS (SELECT 1 FROM publications_bulletin_readers other
            WHERE other.bulletin_id = publications_bulletin_readers.bulletin_id AND other.mark = ?2)""", BulletinReaders.UNIT + oldName, BulletinReaders.UNIT + newName);
        rename("UPDATE publications_bulletin_readers SET mark = ?2 WHERE mark = ?1", BulletinReaders.UNIT + oldName, BulletinReaders.UNIT + newName);
        rename("UPDATE publications_bulletins SET office = ?2, version = version + 1 WHERE office = ?1", oldName, newName);
    }

    private void rename(String statement, String oldName, String newName) {
        entities.createNativeQuery(statement).setParameter(1, oldName).setParameter(2, newName).executeUpdate();
    }
}
