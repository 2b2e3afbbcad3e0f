package org.tongzhou.core.publications;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/** A unit in a circular that was published, under the name that it had then. */
@Entity
@Table(name = "publications_circular_rows")
@NamedQuery(name = "PublishedRow.of", query = "SELECT r FROM PublishedRow r WHERE r.circularId = :circular ORDER BY r.place")
public class PublishedRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "publications_circular_rows_seq")
    @SequenceGenerator(name = "publications_circular_rows_seq", sequenceName = "publications_circular_rows_seq", allocationSize = 50)
    private Long id;
    @Column(name = "circular_id", nullable = false, updatable = false)
    private long circularId;
    @Column(nullable = false, updatable = false)
    private int place;
    @Column(name = "unit_rank", nullable = false, updatable = false)
    private int rank;
    @Column(nullable = false, updatable = false, length = PartnerDraft.UNIT_MAX_CHARS)
    private String unit;
    @Column(nullable = false, updatable = false)
    private int quota;
    @Column(nullable = false, updatable = false)
    private long submitted;
    @Column(nullable = false, updatable = false)
    private long used;
    @Column(nullable = false, updatable = false)
    private long instructed;
    @Column(nullable = false, updatable = false)
    private BigDecimal points;
    @Column(nullable = false, updatable = false)
    private BigDecimal belated;
    @Column(name = "year_used", nullable = false, updatable = false)
    private long yearUsed;
    @Column(name = "year_points", nullable = false, updatable = false)
    private BigDecimal yearPoints;
    @Column(nullable = false, updatable = false)
    private long misses;
    @Column(nullable = false, updatable = false)
    private boolean zeroed;

    protected PublishedRow() {
    }

    PublishedRow(long circularId, int place, CircularRow row) {
        this.circularId = circularId;
        this.place = place;
        this.rank = row.rank();
        this.unit = row.unit();
        this.quota = row.quota();
        this.submitted = row.submitted();
        this.used = row.used();
        this.instructed = row.instructed();
        this.points = row.points();
        this.belated = row.belated();
        this.yearUsed = row.yearUsed();
        this.yearPoints = row.yearPoints();
        this.misses = row.late();
        this.zeroed = row.zeroed();
    }

    CircularRow row() {
        return new CircularRow(rank, unit, quota, submitted, used, instructed, points, belated, yearUsed, yearPoints, misses, zeroed);
    }
}
