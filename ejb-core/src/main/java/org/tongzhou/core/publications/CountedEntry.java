package org.tongzhou.core.publications;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** That a published circular has counted an entry of the book of points: of its month, or of one before whose circular was published without it. */
@Entity
@Table(name = "publications_counted_entries")
@NamedQuery(name = "CountedEntry.ofMonth", query = """
    SELECT e.id, e.unit, e.points FROM ScoreEntry e WHERE e.scoredOn >= :first AND e.scoredOn <= :last AND e.cancelledAt IS NULL ORDER BY e.id""")
@NamedQuery(name = "CountedEntry.missed", query = """
    SELECT e.id, e.unit, e.points FROM ScoreEntry e
    WHERE e.bookedAt >= :since AND e.scoredOn >= :first AND e.scoredOn <= :last AND e.cancelledAt IS NULL
    AND NOT EXISTS (SELECT c.id FROM CountedEntry c, PublishedCircular p WHERE c.entryId = e.id AND p.id = c.circularId AND p.replaced = FALSE AND p.month < :month)
    ORDER BY e.id""")
@NamedQuery(name = "CountedEntry.takenBack", query = """
    SELECT e.id, e.unit, e.points FROM ScoreEntry e
    WHERE e.cancelledAt >= :since AND e.scoredOn >= :first AND e.scoredOn <= :last
    AND EXISTS (SELECT c.id FROM CountedEntry c, PublishedCircular p
      WHERE c.entryId = e.id AND c.reversed = FALSE AND p.id = c.circularId AND p.replaced = FALSE AND p.month < :month)
    AND NOT EXISTS (SELECT c.id FROM CountedEntry c, PublishedCircular p
      WHERE c.entryId = e.id AND c.reversed = TRUE AND p.id = c.circularId AND p.replaced = FALSE AND p.month < :month)
    ORDER BY e.id""")
@NamedQuery(name = "CountedEntry.list", query = """
    SELECT NEW org.tongzhou.core.publications.CountedEntryRow(c.belated, c.reversed, e.id, e.unit, e.kind, e.pieceId, e.title, e.carrier, e.detail, e.points, e.scoredOn,
      t.year, t.edition, e.cancelReason)
    FROM CountedEntry c, ScoreEntry e, ScoreTable t WHERE e.id = c.entryId AND t.id = e.tableId AND c.circularId = :circular AND c.unit = :unit
    ORDER BY c.belated, e.scoredOn DESC, c.id DESC""")
@NamedQuery(name = "CountedEntry.count", query = "SELECT COUNT(c) FROM CountedEntry c WHERE c.circularId = :circular AND c.unit = :unit")
public class CountedEntry {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "publications_counted_entries_seq")
    @SequenceGenerator(name = "publications_counted_entries_seq", sequenceName = "publications_counted_entries_seq", allocationSize = 50)
    private Long id;
    @Column(name = "circular_id", nullable = false, updatable = false)
    private long circularId;
    @Column(name = "entry_id", nullable = false, updatable = false)
    private long entryId;
    @Column(nullable = false, updatable = false, length = PartnerDraft.UNIT_MAX_CHARS)
    private String unit;
    /** Whether it is of a month before. */
    @Column(nullable = false, updatable = false)
    private boolean belated;
    /** Whether it was counted before and is taken off here. */
    @Column(nullable = false, updatable = false)
    private boolean reversed;

    protected CountedEntry() {
    }

    CountedEntry(long circularId, ScoreLine line) {
        this.circularId = circularId;
        this.entryId = line.entryId();
        this.unit = line.unit();
        this.belated = line.belated();
        this.reversed = line.reversed();
    }
}
