package org.tongzhou.core.feeds;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.PageRequest;

@Dependent
class FeedTokenRepository {
    @PersistenceContext(unitName = "tongzhou")
    EntityManager entities;

    /** The token has its id afterwards. */
    void add(FeedToken token) {
        entities.persist(token);
        entities.flush();
    }

    Optional<FeedToken> find(TokenSecret secret) {
        return entities.createNamedQuery("FeedToken.byHash", FeedToken.class).setParameter("hash", secret.hash()).getResultStream().findFirst();
    }

    /** @throws NotFoundException if there is none */
    FeedToken get(long id) {
        return Optional.ofNullable(entities.find(FeedToken.class, id)).orElseThrow(() -> new NotFoundException("feeds.tokenNotFound"));
    }

    /** As it is now, locked until the transaction ends. @throws NotFoundException if there is none */
    FeedToken lock(long id) {
        FeedToken token = get(id);
        entities.refresh(token, LockModeType.PESSIMISTIC_WRITE);
        return token;
    }

    /** One statement, which of several at once only the first needs. */
    void noteUse(FeedToken token, Instant now) {
        entities.createNamedQuery("FeedToken.noteUse").setParameter("id", token.getId()).setParameter("now", now)
            .setParameter("before", now.minus(FeedToken.USE_NOTED)).executeUpdate();
    }

    /** Those with a good token for a column. */
    List<ColumnSystem> listSystems(long columnId, Instant now) {
        return entities.createNamedQuery("FeedToken.systems", ColumnSystem.class).setParameter("column", columnId).setParameter("today", FeedToken.day(now))
            .getResultList();
    }

    List<FeedToken> search(FeedTokenFilter filter, Instant now, PageRequest page) {
        return query("SELECT t", " ORDER BY " + filter.sort().order(filter.descending()), FeedToken.class, filter, now)
            .setHint("eclipselink.batch", "t.columns").setFirstResult(page.first()).setMaxResults(page.size()).getResultList();
    }

    long count(FeedTokenFilter filter, Instant now) {
        return query("SELECT COUNT(t)", "", Long.class, filter, now).getSingleResult();
    }

    /** All that varies are constants of ours. */
    private <T> TypedQuery<T> query(String selection, String order, Class<T> type, FeedTokenFilter filter, Instant now) {
        String text = filter.text().strip().toLowerCase(Locale.ROOT);
        String state = filter.state() == null ? "" : " AND " + condition(filter.state());
        TypedQuery<T> query = entities.createQuery(selection + " FROM FeedToken t WHERE t.id > 0" + state
            + (text.isEmpty() ? "" : " AND (LOCATE(:text, LOWER(t.systemName)) > 0 OR LOCATE(:text, LOWER(t.contactUnit)) > 0"
                + " OR LOCATE(:text, LOWER(t.contactPerson)) > 0 OR LOCATE(:text, LOWER(t.hint)) > 0)") + order, type);
        if (!text.isEmpty()) {
            query.setParameter("text", text);
        }
        LocalDate today = FeedToken.day(now);
        if (state.contains(":today")) {
            query.setParameter("today", today);
        }
        if (state.contains(":soon")) {
            query.setParameter("soon", today.plusDays(FeedToken.ENDING_DAYS));
        }
        return query.setHint("eclipselink.jdbc.bind-parameters", true);
    }

    /** As {@link FeedToken#state} tells them apart. */
    private static String condition(FeedTokenState state) {
        return switch (state) {
            case REVOKED -> "t.revokedAt IS NOT NULL";
            case EXPIRED -> "t.revokedAt IS NULL AND t.lastDay < :today";
            case ENDING -> "t.revokedAt IS NULL AND t.lastDay >= :today AND t.lastDay <= :soon";
            case VALID -> "t.revokedAt IS NULL AND t.lastDay > :soon";
        };
    }
}
