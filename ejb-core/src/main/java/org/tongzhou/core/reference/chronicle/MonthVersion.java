package org.tongzhou.core.reference.chronicle;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.tongzhou.core.reference.Keeper;
import org.tongzhou.core.reference.KeeperScope;
import org.tongzhou.core.shared.PlainText;

/** A month of a chronicle as it was closed, until it was opened again; it stays readable. */
@Entity
@Table(name = "reference_month_versions")
@NamedQuery(name = "MonthVersion.list", query = """
    SELECT NEW org.tongzhou.core.reference.chronicle.MonthVersionRow(v.id, v.book, v.month, v.closedBy, v.closedAt, v.openedBy, v.openedAt, v.reason)
    FROM MonthVersion v WHERE v.book = :book AND v.month >= :first AND v.month <= :last ORDER BY v.month, v.openedAt, v.id""")
@NamedQuery(name = "MonthVersion.renameUnit", query = "UPDATE MonthVersion v SET v.book = :newName WHERE v.book = :oldName")
public class MonthVersion {
    static final int REASON_MAX_CHARS = 200;
    private static final int MONTH_CHARS = 7;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "reference_month_versions_seq")
    @SequenceGenerator(name = "reference_month_versions_seq", sequenceName = "reference_month_versions_seq", allocationSize = 50)
    private Long id;
    @Column(nullable = false, length = KeeperScope.UNIT_MAX_CHARS)
    private String book;
    /** As {@code 2026-11}. */
    @Column(name = "closed_month", nullable = false, updatable = false, length = MONTH_CHARS)
    private String month;
    @Column(name = "closed_by", nullable = false, updatable = false, length = Keeper.NAME_MAX_CHARS)
    private String closedBy;
    @Column(name = "closed_at", nullable = false, updatable = false)
    private Instant closedAt;
    @Column(name = "opened_by", nullable = false, updatable = false, length = Keeper.NAME_MAX_CHARS)
    private String openedBy;
    @Column(name = "opened_at", nullable = false, updatable = false)
    private Instant openedAt;
    @Column(nullable = false, updatable = false, length = REASON_MAX_CHARS)
    private String reason;

    protected MonthVersion() {
    }

    MonthVersion(ClosedMonth closed, String reason, Keeper by, Instant at) {
        this.book = closed.getBook();
        this.month = closed.month().toString();
        this.closedBy = closed.getPerson();
        this.closedAt = closed.getAt();
        this.openedBy = by.name();
        this.openedAt = at;
        this.reason = PlainText.line(reason);
    }

    MonthVersionRow row() {
        return new MonthVersionRow(id, book, month, closedBy, closedAt, openedBy, openedAt, reason);
    }

    Long getId() {
        return id;
    }

    String getBook() {
        return book;
    }

    Instant getOpenedAt() {
        return openedAt;
    }
}
