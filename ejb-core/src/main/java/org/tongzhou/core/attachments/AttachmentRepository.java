package org.tongzhou.core.attachments;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tongzhou.core.shared.NotFoundException;

@Dependent
class AttachmentRepository {
    @PersistenceContext(unitName = "tongzhou")
    EntityManager entities;

    /** Nobody else brings, claims or cleans until the transaction ends. */
    void lock() {
        entities.find(StoreLock.class, StoreLock.ID, LockModeType.PESSIMISTIC_WRITE);
    }

    void add(Attachment file) {
        entities.persist(file);
        entities.flush(); // the id is told to the caller and the audit
    }

    void remove(Attachment file) {
        entities.remove(file);
    }

    Optional<Attachment> find(long id) {
        return Optional.ofNullable(entities.find(Attachment.class, id));
    }

    /** @throws NotFoundException if there is no such file */
    Attachment get(long id) {
        return find(id).orElseThrow(() -> new NotFoundException("attachments.notFound"));
    }

    List<Attachment> list(String kind, long owner) {
        return entities.createNamedQuery("Attachment.of", Attachment.class).setParameter("kind", kind).setParameter("owner", owner).getResultList();
    }

    List<Attachment> listOfAll(String kind, Collection<Long> owners) {
        return entities.createNamedQuery("Attachment.ofAll", Attachment.class).setParameter("kind", kind).setParameter("owners", owners).getResultList();
    }

    /** With what waits. */
    long bytesOfPerson(String username) {
        return sum("Attachment.bytesOfPerson", username);
    }

    long claimedBytesOfPerson(String username) {
        return sum("Attachment.claimedBytesOfPerson", username);
    }

    private long sum(String query, String username) {
        return Objects.requireNonNullElse(entities.createNamedQuery(query, Long.class).setParameter("username", username).getSingleResult(), 0L);
    }

    /** Those that wait since before then. */
    List<Attachment> listForgotten(Instant limit) {
        return entities.createNamedQuery("Attachment.forgotten", Attachment.class).setParameter("limit", limit).getResultList();
    }

    /** The contents whose hash begins with a byte, with their sizes, but for those that only files have that wait since before then. */
    Map<String, Long> hashes(int part, Instant limit) {
        return entities.createNamedQuery("Attachment.hashes", Object[].class).setParameter("prefix", HexFormat.of().toHexDigits((byte) part) + '%')
            .setParameter("limit", limit).getResultStream().collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }

    boolean isUsed(String sha256) {
        return entities.createNamedQuery("Attachment.countOfHash", Long.class).setParameter("sha256", sha256).getSingleResult() > 0;
    }

    List<StorageUse> use() {
        return entities.createNamedQuery("Attachment.use", StorageUse.class).getResultList();
    }

    List<Attachment> listLargest(int max) {
        return entities.createNamedQuery("Attachment.largest", Attachment.class).setMaxResults(max).getResultList();
    }
}
