package org.tongzhou.core.feeds;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.tongzhou.core.shared.OfficeZone;
import org.tongzhou.core.shared.PlainText;
import org.tongzhou.core.shared.RuleViolationException;

/**
 * A token (接口令牌) with which another system reads some columns: issued for a year at most, good to the end of its last day unless it is
 * revoked before. It is never given again: who has lost it gets another one.
 */
@Entity
@Table(name = "feeds_tokens")
@NamedQuery(name = "FeedToken.byHash", query = "SELECT t FROM FeedToken t LEFT JOIN FETCH t.columns WHERE t.hash = :hash")
@NamedQuery(name = "FeedToken.systems", query = """
    SELECT DISTINCT NEW org.tongzhou.core.feeds.ColumnSystem(t.systemName, t.contactUnit) FROM FeedToken t JOIN t.columns c
    WHERE c = :column AND t.revokedAt IS NULL AND t.lastDay >= :today ORDER BY t.systemName, t.contactUnit""")
@NamedQuery(name = "FeedToken.noteUse", query = """
    UPDATE FeedToken t SET t.lastUsedAt = :now WHERE t.id = :id AND (t.lastUsedAt IS NULL OR t.lastUsedAt <= :before)""")
public class FeedToken {
    static final int ENDING_DAYS = 30;
    static final int REASON_MAX_CHARS = 200;
    /** How exactly the last use is known. */
    static final Duration USE_NOTED = Duration.ofMinutes(1);
    private static final int YEARS_MAX = 1;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "feeds_tokens_seq")
    @SequenceGenerator(name = "feeds_tokens_seq", sequenceName = "feeds_tokens_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    @Column(nullable = false, updatable = false, length = 64)
    private String hash;
    @Column(nullable = false, updatable = false, length = 8)
    private String hint;
    @Column(name = "system_name", nullable = false, updatable = false, length = FeedTokenDraft.NAME_MAX_CHARS)
    private String systemName;
    @Column(name = "contact_unit", nullable = false, updatable = false, length = FeedTokenDraft.UNIT_MAX_CHARS)
    private String contactUnit;
    @Column(name = "contact_person", nullable = false, updatable = false, length = FeedTokenDraft.NAME_MAX_CHARS)
    private String contactPerson;
    /** Ids of columns in {@code notices.columns}, some of which may be gone. */
    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "feeds_token_columns", joinColumns = @JoinColumn(name = "token_id"))
    @Column(name = "column_id", nullable = false)
    private Set<Long> columns = new HashSet<>();
    @Column(name = "last_day", nullable = false, updatable = false)
    private LocalDate lastDay;
    @Column(name = "issued_by", nullable = false, updatable = false, length = 32)
    private String issuedBy;
    @Column(name = "issued_at", nullable = false, updatable = false)
    private Instant issuedAt;
    @Column(name = "last_used_at")
    private Instant lastUsedAt;
    @Column(name = "revoked_by", length = 32)
    private String revokedBy;
    @Column(name = "revoked_at")
    private Instant revokedAt;
    @Column(name = "revoked_reason", length = REASON_MAX_CHARS)
    private String revokedReason;

    protected FeedToken() {
    }

    /** @throws RuleViolationException if its last day is over, or more than a year away */
    FeedToken(TokenSecret secret, FeedTokenDraft draft, String by, Instant now) {
        LocalDate today = day(now);
        if (draft.lastDay().isBefore(today)) {
            throw new RuleViolationException("feeds.lastDayPast");
        }
        if (draft.lastDay().isAfter(today.plusYears(YEARS_MAX))) {
            throw new RuleViolationException("feeds.lastDayTooFar", today.plusYears(YEARS_MAX).toString());
        }
        hash = secret.hash();
        hint = secret.hint();
        systemName = PlainText.line(draft.systemName());
        contactUnit = PlainText.line(draft.contactUnit());
        contactPerson = PlainText.line(draft.contactPerson());
        columns.addAll(draft.columns());
        lastDay = draft.lastDay();
        issuedBy = by;
        issuedAt = now;
    }

    /** For good. @throws RuleViolationException if no reason is given, or it was revoked before */
    void revoke(String reason, String by, Instant now) {
        if (PlainText.isBlank(reason)) {
            throw new RuleViolationException("feeds.reasonMissing");
        }
        if (revokedAt != null) {
            throw new RuleViolationException("feeds.revokedAlready", systemName);
        }
        revokedReason = PlainText.line(reason);
        revokedBy = by;
        revokedAt = now;
    }

    FeedTokenState state(Instant now) {
        LocalDate today = day(now);
        if (revokedAt != null) {
            return FeedTokenState.REVOKED;
        }
        if (lastDay.isBefore(today)) {
            return FeedTokenState.EXPIRED;
        }
        return lastDay.isAfter(today.plusDays(ENDING_DAYS)) ? FeedTokenState.VALID : FeedTokenState.ENDING;
    }

    /** Whether it is so long ago that its use was noted that it is noted again. */
    boolean isUseNews(Instant now) {
        return lastUsedAt == null || !lastUsedAt.plus(USE_NOTED).isAfter(now);
    }

    /** The day that it is in the office. */
    static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, OfficeZone.ID);
    }

    /** @param given its columns as far as they are given at present; {@code names} are people's names by their user names */
    FeedTokenDetails details(List<FeedColumn> given, UnaryOperator<String> names, Instant now) {
        return new FeedTokenDetails(id, systemName, contactUnit, contactPerson, hint, given, columns.size() - given.size(), lastDay, state(now),
            names.apply(issuedBy), issuedAt, lastUsedAt, revokedBy == null ? null : names.apply(revokedBy), revokedAt, revokedReason);
    }

    Long getId() {
        return id;
    }

    String getHint() {
        return hint;
    }

    String getSystemName() {
        return systemName;
    }

    String getContactUnit() {
        return contactUnit;
    }

    String getContactPerson() {
        return contactPerson;
    }

    Set<Long> getColumns() {
        return Set.copyOf(columns);
    }

    LocalDate getLastDay() {
        return lastDay;
    }

    String getRevokedReason() {
        return revokedReason;
    }
}
