package org.tongzhou.portlets.publications;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.publications.CircularService;
import org.tongzhou.core.publications.scores.QuotaDraft;
import org.tongzhou.core.publications.scores.ScoreLevel;
import org.tongzhou.core.publications.scores.ScoreTableDetails;
import org.tongzhou.core.publications.scores.ScoreTableDraft;
import org.tongzhou.core.publications.scores.ScoreTableService;
import org.tongzhou.portlets.common.faces.Choices;
import org.tongzhou.portlets.common.faces.Moments;
import org.tongzhou.portlets.common.faces.Texts;
import org.tongzhou.portlets.common.faces.UserMessages;
import org.tongzhou.portlets.common.faces.Views;

/** The tables of points, and the draft that is being written. */
@Named("tables")
@ViewScoped
public class TablesView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    ScoreTableService tables;
    @Inject
    CircularService circulars;
    @Inject
    Moments moments;
    @Inject
    Texts texts;
    @Inject
    UserMessages messages;

    private Long id;
    private ScoreTableDetails shown;
    private int year;
    private List<RuleForm> rules = new ArrayList<>();
    private List<QuotaForm> quotas = new ArrayList<>();
    private BigDecimal late = BigDecimal.ZERO;
    private BigDecimal missed = BigDecimal.ZERO;
    private int misses;
    private LocalDate from;
    private String reason;
    private boolean opened;
    private transient List<ScoreTableDetails> rows;

    public List<ScoreTableDetails> getRows() {
        if (rows == null) {
            rows = tables.list();
        }
        return rows;
    }

    /** Opens the table that the address names; else a draft of this year's next edition, which begins as the last one is. Shown anew, it keeps what is not stored yet. */
    public void open() {
        if (opened) {
            return;
        }
        opened = true;
        shown = getRows().stream().filter(row -> id != null && row.id() == id).findFirst().orElse(null);
        year = shown == null ? moments.getNow().getYear() : shown.year();
        ScoreTableDetails model = shown != null ? shown : getRows().stream().findFirst().orElse(null);
        if (model == null) {
            rules.add(new RuleForm());
            return;
        }
        model.draft().rules().forEach(rule -> rules.add(new RuleForm(rule)));
        model.draft().quotas().forEach(quota -> quotas.add(new QuotaForm(quota)));
        late = model.draft().latePoints();
        missed = model.draft().missedPoints();
        misses = model.draft().missesToZero();
    }

    public void addRule() {
        rules.add(new RuleForm());
    }

    public void removeRule(int index) {
        if (rules.size() > 1) {
            rules.remove(index);
        }
    }

    public void addQuota() {
        quotas.add(new QuotaForm());
    }

    public void removeQuota(int index) {
        quotas.remove(index);
    }

    /** Units that send information and fit what is typed. */
    public List<String> offer(String typed) {
        return Choices.fitting(circulars.listWriting(), typed);
    }

    public String join(List<String> units) {
        return String.join(texts.get("office.list.separator"), units);
    }

    private ScoreTableDraft draft() {
        List<QuotaDraft> asked = quotas.stream().filter(quota -> !quota.isEmpty()).map(QuotaForm::draft).toList();
        return new ScoreTableDraft(rules.stream().map(RuleForm::draft).toList(), late, missed, misses, asked);
    }

    public void save() {
        if (shown == null) {
            id = tables.draft(year, draft());
        } else {
            tables.change(id, shown.version(), draft());
        }
        messages.info("publications.done.table");
        Views.show("table", Map.of("id", id));
    }

    public void enforce() {
        tables.enforce(id, shown.version(), from);
        messages.info("publications.done.enforce");
        Views.show("tables", Map.of());
    }

    public void revoke() {
        tables.revoke(id, shown.version(), reason);
        messages.info("publications.done.revoke");
        Views.show("table", Map.of("id", id));
    }

    public void delete() {
        tables.delete(id, shown.version());
        messages.info("publications.done.deleteTable");
        Views.show("tables", Map.of());
    }

    public ScoreLevel[] getLevels() {
        return ScoreLevel.values();
    }

    public Long getId() {
        return id;
    }

    public void setId(Long asked) {
        id = asked;
    }

    /** Null for a new one. */
    public ScoreTableDetails getShown() {
        return shown;
    }

    /** Whether it can be written: a new one, or one that is not in force. */
    public boolean isWritable() {
        return shown == null || shown.fromDay() == null;
    }

    public int getYear() {
        return year;
    }

    public void setYear(int chosen) {
        year = chosen;
    }

    public List<RuleForm> getRules() {
        return rules;
    }

    public List<QuotaForm> getQuotas() {
        return quotas;
    }

    public BigDecimal getLate() {
        return late;
    }

    public void setLate(BigDecimal points) {
        late = points;
    }

    public BigDecimal getMissed() {
        return missed;
    }

    public void setMissed(BigDecimal points) {
        missed = points;
    }

    public int getMisses() {
        return misses;
    }

    public void setMisses(int number) {
        misses = number;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate day) {
        from = day;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String text) {
        reason = text;
    }
}
