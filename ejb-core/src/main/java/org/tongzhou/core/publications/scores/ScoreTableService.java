package org.tongzhou.core.publications.scores;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.AuditedAct;
import org.tongzhou.core.access.RequiresLogin;
import org.tongzhou.core.access.RequiresPermission;
import org.tongzhou.core.security.Caller;
import org.tongzhou.core.security.People;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;
import org.tongzhou.core.shared.Words;

/** The tables by which points are given: everybody reads them, who keeps the rules drafts editions and puts them in force. */
@Stateless
public class ScoreTableService {
    public static final String KEEP = "publications:rules";
    private static final int YEAR_MIN = 2000;
    private static final int YEAR_MAX = 2999;

    @Inject
    ScoreRepository scores;
    @Inject
    Caller caller;
    @Inject
    People people;
    @Inject
    Acts acts;
    @Inject
    Clock clock;

    /** All editions, the latest first. */
    @RequiresLogin
    public List<ScoreTableDetails> list() {
        return scores.listTables().stream().map(ScoreTable::details).toList();
    }

    /**
     * Drafts the next edition of a year; of the first one, too.
     *
     * @return its id
     * @throws RuleViolationException if the year has a draft already, or a carrier is named twice
     */
    @RequiresPermission(KEEP)
    public long draft(@Min(value = YEAR_MIN, message = "{publications.yearWrong}") @Max(value = YEAR_MAX, message = "{publications.yearWrong}") int year,
            @NotNull @Valid ScoreTableDraft draft) {
        List<ScoreTable> others = scores.listTables(year);
        if (others.stream().anyMatch(table -> !table.isInForce())) {
            throw new RuleViolationException("publications.tableDrafted", String.valueOf(year));
        }
        ScoreTable table = new ScoreTable(year, others.isEmpty() ? 1 : others.get(0).getEdition() + 1, draft, me(), clock.instant());
        scores.add(table);
        acts.tell(on(ScoreActs.DRAFT_TABLE, table));
        return table.getId();
    }

    /** @throws RuleViolationException if it is in force, or a carrier is named twice @throws StaleDataException if it was changed meanwhile */
    @RequiresPermission(KEEP)
    public void change(long id, int version, @NotNull @Valid ScoreTableDraft draft) {
        ScoreTable table = lock(id);
        ScoreTableDraft before = table.draft();
        table.change(version, draft, me(), clock.instant());
        acts.tell(on(ScoreActs.CHANGE_TABLE, table).changed("rules", said(before), said(table.draft())));
    }

    /** @throws RuleViolationException if it is in force @throws StaleDataException if it was changed meanwhile */
    @RequiresPermission(KEEP)
    public void delete(long id, int version) {
        ScoreTable table = lock(id);
        table.requireDraft(version);
        acts.tell(on(ScoreActs.DELETE_TABLE, table));
        scores.remove(table);
    }

    /**
     * Puts an edition in force; what was scored by the one before stays as it is.
     *
     * @param day from when on, in its year and later than the edition before
     * @throws RuleViolationException if the day is another, or it is in force already, or points are booked for that day or later
     * @throws StaleDataException if it was changed meanwhile
     */
    @RequiresPermission(KEEP)
    public void enforce(long id, int version, @NotNull(message = "{publications.dayMissing}") LocalDate day) {
        ScoreTable table = lock(id);
        ScoreTable before = scores.listTables(table.details().year()).stream().filter(ScoreTable::isInForce).findFirst()
            .flatMap(found -> scores.lockTable(found.getId())).orElse(null); // nobody books points by it meanwhile
        table.enforce(version, day, before, me(), clock.instant());
        scores.findLastDay(day, LocalDate.of(day.getYear() + 1, 1, 1).minusDays(1)).ifPresent(last -> {
            throw new RuleViolationException("publications.tableScored", last.toString());
        });
        acts.tell(on(ScoreActs.ENFORCE_TABLE, table).with("fromDay", day));
    }

    /**
     * Takes an edition back that was put in force by mistake: it is a draft again.
     *
     * @throws RuleViolationException if it is not in force, it is not the last one of its year, or it has given points
     * @throws StaleDataException if it was changed meanwhile
     */
    @RequiresPermission(KEEP)
    public void revoke(long id, int version, @Words(message = "{publications.reasonMissing}")
            @Size(max = ScoreEntry.REASON_MAX_CHARS, message = "{publications.reasonTooLong}") String reason) {
        ScoreTable table = lock(id);
        ScoreTable last = scores.listTables(table.details().year()).get(0);
        if (!last.getId().equals(id)) {
            throw new RuleViolationException("publications.tableFollowed", String.valueOf(last.getEdition()));
        }
        if (scores.isUsed(table)) {
            throw new RuleViolationException("publications.tableUsed", String.valueOf(table.getEdition()));
        }
        LocalDate from = table.getFromDay();
        table.revoke(version, me(), clock.instant());
        acts.tell(on(ScoreActs.REVOKE_TABLE, table).with("fromDay", from).with("reason", reason));
    }

    private ScoreTable lock(long id) {
        return scores.lockTable(id).orElseThrow(() -> new NotFoundException("publications.tableNotFound", id));
    }

    private String me() {
        return people.displayName(caller.person().username());
    }

    private static String said(ScoreTableDraft draft) {
        String rules = String.join("; ", draft.rules().stream()
            .map(rule -> rule.name() + ' ' + rule.level() + ' ' + rule.points() + '/' + rule.instructionPoints()).toList());
        String quotas = String.join("; ", draft.quotas().stream().map(quota -> String.join(", ", quota.units()) + ' ' + quota.monthly()).toList());
        return "%s; -%s; -%s; %d; %s".formatted(rules, draft.latePoints(), draft.missedPoints(), draft.missesToZero(), quotas);
    }

    private static AuditedAct on(String action, ScoreTable table) {
        return AuditedAct.of(action, "table", table.getId(), table.details().year() + "-" + table.getEdition());
    }
}
