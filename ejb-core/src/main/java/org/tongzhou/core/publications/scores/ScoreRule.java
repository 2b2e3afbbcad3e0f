package org.tongzhou.core.publications.scores;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.tongzhou.core.shared.PlainText;

/** A line of a table: a carrier and its points. */
@Entity
@Table(name = "publications_score_rules")
public class ScoreRule {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "publications_score_rules_seq")
    @SequenceGenerator(name = "publications_score_rules_seq", sequenceName = "publications_score_rules_seq", allocationSize = 50)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "table_id", updatable = false)
    private ScoreTable table;
    @Column(nullable = false)
    private int place;
    @Column(name = "carrier_key", nullable = false, length = RuleDraft.KEY_MAX_CHARS)
    private String key;
    @Column(nullable = false, length = RuleDraft.NAME_MAX_CHARS)
    private String name;
    @Enumerated(EnumType.STRING)
    @Column(name = "score_level", nullable = false, length = 10)
    private ScoreLevel level;
    @Column(nullable = false)
    private BigDecimal points;
    @Column(name = "instruction_points", nullable = false)
    private BigDecimal instructionPoints;

    protected ScoreRule() {
    }

    ScoreRule(ScoreTable table, int place, RuleDraft draft) {
        this.table = table;
        this.place = place;
        key = draft.key() == null ? UUID.randomUUID().toString() : draft.key();
        name = PlainText.line(draft.name());
        level = draft.level();
        points = Points.of(draft.points());
        instructionPoints = Points.of(draft.instructionPoints());
    }

    RuleDraft draft() {
        return new RuleDraft(key, name, level, points, instructionPoints);
    }
}
