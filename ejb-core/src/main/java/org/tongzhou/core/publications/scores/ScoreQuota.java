package org.tongzhou.core.publications.scores;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** How many pieces a unit is to send in a month as long as an edition of the table is in force. Units that became one may have two; the greater one counts. */
@Entity
@Table(name = "publications_quotas")
@NamedQuery(name = "ScoreQuota.renameUnit", query = "UPDATE ScoreQuota q SET q.unit = :newName WHERE q.unit = :oldName")
public class ScoreQuota {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "publications_quotas_seq")
    @SequenceGenerator(name = "publications_quotas_seq", sequenceName = "publications_quotas_seq", allocationSize = 50)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "table_id", updatable = false)
    private ScoreTable table;
    @Column(nullable = false, length = QuotaDraft.UNIT_MAX_CHARS)
    private String unit;
    @Column(nullable = false)
    private int monthly;

    protected ScoreQuota() {
    }

    ScoreQuota(ScoreTable table, String unit, int monthly) {
        this.table = table;
        this.unit = unit;
        this.monthly = monthly;
    }

    String getUnit() {
        return unit;
    }

    int getMonthly() {
        return monthly;
    }
}
