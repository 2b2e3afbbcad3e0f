package org.tongzhou.core.publications;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@Dependent
class PieceFileRepository {
    @PersistenceContext(unitName = "tongzhou")
    EntityManager entities;

    List<PieceFile> list(long pieceId) {
        return entities.createNamedQuery("PieceFile.of", PieceFile.class).setParameter("piece", pieceId).getResultList();
    }

    List<PieceFile> listOfAll(Collection<Long> pieceIds) {
        return pieceIds.isEmpty() ? List.of()
            : entities.createNamedQuery("PieceFile.ofAll", PieceFile.class).setParameter("pieces", pieceIds).setHint(PieceRepository.BOUND, true).getResultList();
    }

    Optional<PieceFile> find(long fileId) {
        return Optional.ofNullable(entities.find(PieceFile.class, fileId));
    }

    void add(PieceFile file) {
        entities.persist(file);
    }

    void remove(PieceFile file) {
        entities.remove(file);
    }

    void removeAll(long pieceId) {
        entities.createNamedQuery("PieceFile.deleteOf").setParameter("piece", pieceId).executeUpdate();
    }
}
