package org.tongzhou.core.publications.scores;

import static java.util.Comparator.reverseOrder;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;

/**
 * By what points are given (计分办法) in a year: an edition is drafted, then put in force from a day on, and never changed again; the next edition
 * takes its place.
 */
@Entity
@jakarta.persistence.Table(name = "publications_score_tables")
@NamedQuery(name = "ScoreTable.all", query = "SELECT t FROM ScoreTable t ORDER BY t.year DESC, t.edition DESC")
@NamedQuery(name = "ScoreTable.inForce", query = """
    SELECT t FROM ScoreTable t WHERE t.year = :year AND t.fromDay <= :day ORDER BY t.fromDay DESC, t.edition DESC""")
@NamedQuery(name = "ScoreTable.byId", query = "SELECT t FROM ScoreTable t WHERE t.id = :id")
@NamedQuery(name = "ScoreTable.ofYear", query = "SELECT t FROM ScoreTable t WHERE t.year = :year ORDER BY t.edition DESC")
public class ScoreTable {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "publications_score_tables_seq")
    @SequenceGenerator(name = "publications_score_tables_seq", sequenceName = "publications_score_tables_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    @Column(name = "score_year", nullable = false, updatable = false)
    private int year;
    @Column(nullable = false, updatable = false)
    private int edition;
    @Column(name = "from_day")
    private LocalDate fromDay;
    @OneToMany(fetch = FetchType.LAZY, mappedBy = "table", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("place")
    private List<ScoreRule> rules = new ArrayList<>();
    @OneToMany(fetch = FetchType.LAZY, mappedBy = "table", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("monthly DESC, unit")
    private List<ScoreQuota> quotas = new ArrayList<>();
    @Column(name = "late_points", nullable = false)
    private BigDecimal latePoints;
    @Column(name = "missed_points", nullable = false)
    private BigDecimal missedPoints;
    @Column(name = "misses_to_zero", nullable = false)
    private int missesToZero;
    @Column(name = "changed_by", nullable = false, length = 60)
    private String changedBy;
    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    protected ScoreTable() {
    }

    ScoreTable(int year, int edition, ScoreTableDraft draft, String by, Instant at) {
        this.year = year;
        this.edition = edition;
        write(draft, by, at);
    }

    /** @throws RuleViolationException if it is in force, or names a carrier or a unit twice @throws StaleDataException if it was changed since it was seen */
    void change(int seenVersion, ScoreTableDraft draft, String by, Instant at) {
        requireDraft(seenVersion);
        write(draft, by, at);
    }

    private void write(ScoreTableDraft draft, String by, Instant at) {
        List<ScoreRule> lines = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Set<String> keys = new HashSet<>();
        for (RuleDraft rule : draft.rules()) {
            ScoreRule line = new ScoreRule(this, lines.size() + 1, rule);
            if (!names.add(line.draft().name()) || !keys.add(line.draft().key())) {
                throw new RuleViolationException("publications.carrierTwice", line.draft().name());
            }
            lines.add(line);
        }
        rules.clear();
        rules.addAll(lines);
        quotas.clear();
        quotas.addAll(quotas(draft));
        latePoints = Points.of(draft.latePoints());
        missedPoints = Points.of(draft.missedPoints());
        missesToZero = draft.missesToZero();
        changedBy = by;
        changedAt = at;
    }

    private List<ScoreQuota> quotas(ScoreTableDraft draft) {
        List<ScoreQuota> lines = new ArrayList<>();
        Set<String> units = new HashSet<>();
        for (QuotaDraft quota : draft.quotas()) {
            for (String unit : quota.units()) {
                if (!units.add(unit)) {
                    throw new RuleViolationException("publications.quotaTwice", unit);
                }
                lines.add(new ScoreQuota(this, unit, quota.monthly()));
            }
        }
        return lines;
    }

    /**
     * @param before the edition in force until then; null if there is none
     * @throws RuleViolationException if it is in force already, or the day lies in another year or before the edition it follows
     */
    void enforce(int seenVersion, LocalDate day, ScoreTable before, String by, Instant at) {
        requireDraft(seenVersion);
        if (day.getYear() != year) {
            throw new RuleViolationException("publications.tableOtherYear", String.valueOf(year));
        }
        if (before != null && !day.isAfter(before.fromDay)) {
            throw new RuleViolationException("publications.tableTooEarly", before.fromDay.toString());
        }
        fromDay = day;
        changedBy = by;
        changedAt = at;
    }

    /** It is a draft again. @throws RuleViolationException if it is not in force @throws StaleDataException if it was changed since it was seen */
    void revoke(int seenVersion, String by, Instant at) {
        if (!isInForce()) {
            throw new RuleViolationException("publications.tableNotInForce", String.valueOf(year), String.valueOf(edition));
        }
        requireSeen(seenVersion);
        fromDay = null;
        changedBy = by;
        changedAt = at;
    }

    void requireDraft(int seenVersion) {
        if (isInForce()) {
            throw new RuleViolationException("publications.tableInForce", String.valueOf(year), String.valueOf(edition));
        }
        requireSeen(seenVersion);
    }

    private void requireSeen(int seenVersion) {
        if (version != seenVersion) {
            throw new StaleDataException("publications.tableStale");
        }
    }

    boolean isInForce() {
        return fromDay != null;
    }

    ScoreTableDraft draft() {
        return new ScoreTableDraft(rules.stream().map(ScoreRule::draft).toList(), latePoints, missedPoints, missesToZero, quotaDrafts());
    }

    /** Those of equal numbers are one. */
    private List<QuotaDraft> quotaDrafts() {
        Map<Integer, List<String>> units = quotas.stream().collect(groupingBy(ScoreQuota::getMonthly, () -> new TreeMap<>(reverseOrder()),
            mapping(ScoreQuota::getUnit, toList())));
        return units.entrySet().stream().map(entry -> new QuotaDraft(entry.getKey(), entry.getValue().stream().distinct().sorted().toList())).toList();
    }

    ScoreTableDetails details() {
        return new ScoreTableDetails(id, version, year, edition, fromDay, changedBy, changedAt, draft());
    }

    Long getId() {
        return id;
    }

    int getEdition() {
        return edition;
    }

    LocalDate getFromDay() {
        return fromDay;
    }
}
