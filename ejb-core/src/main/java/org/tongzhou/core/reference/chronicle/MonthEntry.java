package org.tongzhou.core.reference.chronicle;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** That an entry stood in a month when that was closed; its words need no copy, as nothing that is confirmed is changed. */
@Entity
@Table(name = "reference_month_entries")
@NamedQuery(name = "MonthEntry.list", query = """
    SELECT e FROM MonthEntry m, ChronicleEntry e WHERE m.versionId = :version AND e.id = m.entryId ORDER BY e.day, e.id""")
public class MonthEntry {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "reference_month_entries_seq")
    @SequenceGenerator(name = "reference_month_entries_seq", sequenceName = "reference_month_entries_seq", allocationSize = 50)
    private Long id;
    @Column(name = "version_id", nullable = false, updatable = false)
    private long versionId;
    @Column(name = "entry_id", nullable = false, updatable = false)
    private long entryId;

    protected MonthEntry() {
    }

    MonthEntry(long versionId, long entryId) {
        this.versionId = versionId;
        this.entryId = entryId;
    }
}
