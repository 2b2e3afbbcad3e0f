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
import java.time.YearMonth;
import org.tongzhou.core.reference.Keeper;
import org.tongzhou.core.reference.KeeperScope;

/** A month of a chronicle to which nothing is added any more, unless it is opened again. */
@Entity
@Table(name = "reference_closed_months")
@NamedQuery(name = "ClosedMonth.count", query = "SELECT COUNT(m) FROM ClosedMonth m WHERE m.book = :book AND m.month = :month")
@NamedQuery(name = "ClosedMonth.of", query = "SELECT m FROM ClosedMonth m WHERE m.book = :book AND m.month = :month")
@NamedQuery(name = "ClosedMonth.list", query = "SELECT m.month FROM ClosedMonth m WHERE m.book = :book AND m.month >= :first AND m.month <= :last")
@NamedQuery(name = "ClosedMonth.deleteDoubled", query = """
    DELETE FROM ClosedMonth m WHERE m.book = :oldName AND m.month IN (SELECT o.month FROM ClosedMonth o WHERE o.book = :newName)""")
@NamedQuery(name = "ClosedMonth.renameUnit", query = "UPDATE ClosedMonth m SET m.book = :newName WHERE m.book = :oldName")
public class ClosedMonth {
    /** What the city's chronicle is called where else a unit stands: no unit is called so. */
    static final String CITY = "*";
    private static final int MONTH_CHARS = 7;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "reference_closed_months_seq")
    @SequenceGenerator(name = "reference_closed_months_seq", sequenceName = "reference_closed_months_seq", allocationSize = 50)
    private Long id;
    @Column(nullable = false, length = KeeperScope.UNIT_MAX_CHARS)
    private String book;
    /** As {@code 2026-11}. */
    @Column(name = "closed_month", nullable = false, updatable = false, length = MONTH_CHARS)
    private String month;
    @Column(nullable = false, updatable = false, length = Keeper.NAME_MAX_CHARS)
    private String person;
    @Column(name = "closed_at", nullable = false, updatable = false)
    private Instant at;

    protected ClosedMonth() {
    }

    ClosedMonth(String book, YearMonth month, Keeper by, Instant at) {
        this.book = book;
        this.month = month.toString();
        this.person = by.name();
        this.at = at;
    }

    String getBook() {
        return book;
    }

    YearMonth month() {
        return YearMonth.parse(month);
    }

    String getPerson() {
        return person;
    }

    Instant getAt() {
        return at;
    }
}
