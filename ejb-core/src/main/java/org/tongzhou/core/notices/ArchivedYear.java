package org.tongzhou.core.notices;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** That what was published in a year of a column is archived (归档); gone when the year is opened again. */
@Entity
@Table(name = "notices_archives")
@NamedQuery(name = "ArchivedYear.of", query = "SELECT a FROM ArchivedYear a WHERE a.columnId = :column")
@NamedQuery(name = "ArchivedYear.years", query = "SELECT DISTINCT a.year FROM ArchivedYear a WHERE a.columnId IN :columns ORDER BY a.year DESC")
public class ArchivedYear {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "notices_archives_seq")
    @SequenceGenerator(name = "notices_archives_seq", sequenceName = "notices_archives_seq", allocationSize = 50)
    private Long id;
    @Column(name = "column_id", nullable = false, updatable = false)
    private long columnId;
    @Column(name = "published_year", nullable = false, updatable = false)
    private int year;
    @Column(nullable = false, updatable = false)
    private int notices;
    @Column(name = "archived_by", nullable = false, updatable = false, length = 32)
    private String archivedBy;
    @Column(name = "archived_at", nullable = false, updatable = false)
    private Instant archivedAt;

    protected ArchivedYear() {
    }

    ArchivedYear(long columnId, int year, int notices, String archivedBy, Instant archivedAt) {
        this.columnId = columnId;
        this.year = year;
        this.notices = notices;
        this.archivedBy = archivedBy;
        this.archivedAt = archivedAt;
    }

    int getYear() {
        return year;
    }

    /** @param byName what who archived it is called */
    ArchiveYearRow row(String byName) {
        return new ArchiveYearRow(year, notices, archivedAt, byName);
    }

    String getArchivedBy() {
        return archivedBy;
    }
}
