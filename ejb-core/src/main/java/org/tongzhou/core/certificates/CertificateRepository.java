package org.tongzhou.core.certificates;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tongzhou.core.shared.Conflicts;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.StaleDataException;

@Dependent
class CertificateRepository {
    @PersistenceContext(unitName = "tongzhou")
    EntityManager entities;

    // --- issuers

    List<TrustedIssuer> listIssuers() {
        return entities.createNamedQuery("TrustedIssuer.all", TrustedIssuer.class).getResultList();
    }

    List<TrustedIssuer> listTrusted() {
        return entities.createNamedQuery("TrustedIssuer.trusted", TrustedIssuer.class).getResultList();
    }

    Optional<TrustedIssuer> findIssuer(String fingerprint) {
        return entities.createNamedQuery("TrustedIssuer.byFingerprint", TrustedIssuer.class).setParameter("fingerprint", fingerprint).getResultStream().findFirst();
    }

    /** Locked until the transaction ends: who binds certificates of an issuer does it one after the other. @throws NotFoundException if there is none */
    TrustedIssuer lockIssuer(long id) {
        TrustedIssuer issuer = entities.find(TrustedIssuer.class, id);
        if (issuer == null) {
            throw new NotFoundException("certificates.issuerNotFound");
        }
        entities.refresh(issuer, LockModeType.PESSIMISTIC_WRITE);
        return issuer;
    }

    // --- certificates

    Optional<ClientCertificate> find(String fingerprint) {
        return entities.createNamedQuery("ClientCertificate.byFingerprint", ClientCertificate.class).setParameter("fingerprint", fingerprint)
            .getResultStream().findFirst();
    }

    Optional<ClientCertificate> find(TrustedIssuer issuer, String serial) {
        return entities.createNamedQuery("ClientCertificate.bySerial", ClientCertificate.class).setParameter("issuer", issuer).setParameter("serial", serial)
            .getResultStream().findFirst();
    }

    /** The one that an account has now. */
    Optional<ClientCertificate> findHeld(String username) {
        return entities.createNamedQuery("ClientCertificate.ofHolder", ClientCertificate.class).setParameter("username", username).getResultStream().findFirst();
    }

    /** Whether an account has one, or had one that was revoked. */
    boolean isNeeded(String username) {
        return entities.createNamedQuery("ClientCertificate.countNeeded", Long.class).setParameter("username", username)
            .setHint("eclipselink.jdbc.bind-parameters", true).getSingleResult() > 0;
    }

    /** @throws NotFoundException if there is none */
    ClientCertificate get(long id) {
        return Optional.ofNullable(entities.find(ClientCertificate.class, id)).orElseThrow(() -> new NotFoundException("certificates.notFound"));
    }

    /** As it is now, locked until the transaction ends. @throws NotFoundException if there is none */
    ClientCertificate lock(long id) {
        ClientCertificate certificate = get(id);
        entities.refresh(certificate, LockModeType.PESSIMISTIC_WRITE);
        return certificate;
    }

    /** Those of an issuer that accounts have. */
    List<ClientCertificate> listHeld(TrustedIssuer issuer) {
        return entities.createNamedQuery("ClientCertificate.ofIssuer", ClientCertificate.class).setParameter("issuer", issuer).getResultList();
    }

    /** The accounts that have one. */
    List<String> listHolders() {
        return entities.createNamedQuery("ClientCertificate.holders", String.class).getResultList();
    }

    /** Ids of those that accounts have and that end within a time. */
    List<Long> listEnding(Instant now, Instant until) {
        return entities.createNamedQuery("ClientCertificate.ending", Long.class).setParameter("now", now).setParameter("until", until).getResultList();
    }

    List<ClientCertificate> search(CertificateFilter filter, Instant now, PageRequest page) {
        return find("SELECT c", " ORDER BY " + filter.sort().order(filter.descending()), ClientCertificate.class, filter, now)
            .setHint("eclipselink.batch", "c.issuer").setFirstResult(page.first()).setMaxResults(page.size()).getResultList();
    }

    long count(CertificateFilter filter, Instant now) {
        return find("SELECT COUNT(c)", "", Long.class, filter, now).getSingleResult();
    }

    /** All that varies are constants of ours. */
    private <T> TypedQuery<T> find(String selection, String order, Class<T> type, CertificateFilter filter, Instant now) {
        String text = filter.text().strip().toLowerCase(Locale.ROOT);
        String condition = filter.status() == null ? "" : " AND " + condition(filter.status());
        TypedQuery<T> query = entities.createQuery(selection + " FROM ClientCertificate c JOIN c.issuer i WHERE c.id > 0" + condition
            + (text.isEmpty() ? "" : " AND (LOCATE(:text, LOWER(c.commonName)) > 0 OR LOCATE(:text, c.username) > 0"
                + " OR LOCATE(:text, LOWER(c.serial)) > 0 OR LOCATE(:text, c.fingerprint) > 0)") + order, type);
        if (!text.isEmpty()) {
            query.setParameter("text", text);
        }
        if (condition.contains(":now")) {
            query.setParameter("now", now);
        }
        return query.setHint("eclipselink.jdbc.bind-parameters", true);
    }

    /** As {@link ClientCertificate#status} tells them apart. */
    private static String condition(CertificateStatus status) {
        String revoked = "org.tongzhou.core.certificates.ClientCertificate.Ended.REVOKED";
        return switch (status) {
            case REVOKED -> "c.ended = " + revoked;
            case WITHDRAWN -> "c.ended IS NOT NULL AND c.ended <> " + revoked;
            case EXPIRED -> "c.ended IS NULL AND c.notAfter < :now";
            case UNTRUSTED -> "c.ended IS NULL AND c.notAfter >= :now AND i.withdrawnAt IS NOT NULL";
            case NOT_YET -> "c.ended IS NULL AND i.withdrawnAt IS NULL AND c.notBefore > :now";
            case VALID -> "c.ended IS NULL AND i.withdrawnAt IS NULL AND c.notBefore <= :now AND c.notAfter >= :now";
        };
    }

    // --- lists

    /** How many accounts can log in with one, or those of them whose certificate ends until some time. */
    long countValid(Instant now, Instant until) {
        return entities.createNamedQuery("ClientCertificate.countValid", Long.class).setParameter("now", now).setParameter("until", until).getSingleResult();
    }

    List<ListState> listStates() {
        return entities.createNamedQuery("RevocationList.states", ListState.class).getResultList();
    }

    Optional<ListState> findState(long issuerId) {
        return entities.createNamedQuery("RevocationList.state", ListState.class).setParameter("issuer", issuerId).getResultStream().findFirst();
    }

    Optional<RevocationList> findList(long issuerId) {
        return Optional.ofNullable(entities.find(RevocationList.class, issuerId));
    }

    /** As it is now, if it is there. */
    void refreshList(long issuerId) {
        findList(issuerId).ifPresent(entities::refresh);
    }

    void add(Object entity) {
        entities.persist(entity);
    }

    /** Writes at once. @throws StaleDataException if somebody else has written the same meanwhile */
    void flush() {
        try {
            entities.flush();
        } catch (PersistenceException e) {
            if (!Conflicts.isConflict(e)) {
                throw e;
            }
            StaleDataException refusal = new StaleDataException("certificates.changedMeanwhile");
            refusal.initCause(e);
            throw refusal;
        }
    }
}
