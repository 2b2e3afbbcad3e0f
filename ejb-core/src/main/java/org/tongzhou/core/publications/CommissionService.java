package org.tongzhou.core.publications;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.CurrentUser;
import org.tongzhou.core.access.RequiresLogin;
import org.tongzhou.core.access.RequiresPermission;
import org.tongzhou.core.publications.scores.Earning;
import org.tongzhou.core.publications.scores.ScoreBook;
import org.tongzhou.core.publications.scores.ScoreKind;
import org.tongzhou.core.publications.scores.ScoreTableDetails;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.OfficeZone;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.core.shared.Words;

/** Commissions (约稿): editors ask and see all units, who writes or signs for a unit that is asked sees what it is asked. */
@Stateless
public class CommissionService {
    /** How long a unit that was urged is left in peace, whoever has urged it. */
    public static final Duration PACE = Duration.ofHours(4);
    private static final int OPEN_MAX = 20;

    @Inject
    CommissionRepository commissions;
    @Inject
    PieceRepository pieces;
    @Inject
    PieceSight sight;
    @Inject
    PublicationNews news;
    @Inject
    ScoreBook scores;
    @Inject
    CurrentUser currentUser;
    @Inject
    Acts acts;
    @Inject
    Clock clock;

    /** The commissions that concern the caller, those due last first. */
    @RequiresLogin
    public Slice<CommissionRow> list(@NotNull PageRequest page) {
        String unit = sight.myUnit();
        if (sight.isEditor()) {
            return new Slice<>(commissions.list(page).stream().map(each -> each.row(unit)).toList(), commissions.count());
        }
        return concerned() ? new Slice<>(commissions.listOf(Set.of(unit), page).stream().map(each -> each.row(unit)).toList(), commissions.countOf(Set.of(unit)))
            : new Slice<>(List.of(), 0);
    }

    private boolean concerned() {
        return currentUser.isPermitted(PublicationPermissions.WRITE) || currentUser.isPermitted(PublicationPermissions.SIGN);
    }

    /** Those that ask the caller's unit and are not closed, the {@value #OPEN_MAX} most urgent ones. */
    @RequiresLogin
    public List<CommissionRow> listOpen() {
        String unit = sight.myUnit();
        return concerned() ? commissions.listOpen(unit, OPEN_MAX).stream().map(each -> each.row(unit)).toList() : List.of();
    }

    /** @throws NotFoundException if there is none that concerns the caller */
    @RequiresLogin
    public CommissionDetails open(long id) {
        String unit = sight.myUnit();
        boolean editor = sight.isEditor();
        Commission commission = commissions.find(id).filter(each -> editor || concerned() && each.find(unit).isPresent()).orElseThrow(() -> notFound(id));
        List<CommissionUnit> shown = commission.getUnits().stream().filter(each -> editor || each.getUnit().equals(unit)).toList();
        Map<Long, String> titles = pieces.titles(shown.stream().map(CommissionUnit::getPieceId).filter(Objects::nonNull).toList());
        List<CommissionUnitRow> units = shown.stream().map(each -> each.row(titles.get(each.getPieceId()))).toList();
        boolean writing = commission.isOpen() && currentUser.isPermitted(PublicationPermissions.WRITE) && commission.find(unit).isPresent();
        return new CommissionDetails(commission.row(unit), units, editor, editor && commission.isOpen(), writing);
    }

    /**
     * Asks units for pieces. Those who write for them have it to do.
     *
     * @return its id
     * @throws RuleViolationException if the deadline is over or more than a year ahead, one of them is a section, or nobody writes for it
     */
    @RequiresPermission(PublicationPermissions.EDIT)
    public long commission(@NotNull @Valid CommissionDraft draft) {
        for (String unit : draft.units()) {
            if (sight.isSection(unit)) {
                throw new RuleViolationException("publications.sectionAsked", unit);
            }
            if (sight.writers(unit).isEmpty()) {
                throw new RuleViolationException("publications.noWriter", unit);
            }
        }
        Commission commission = new Commission(draft, sight.me().username(), sight.myName(), sight.myUnit(), clock.instant());
        commissions.add(commission);
        news.ask(commission);
        acts.tell(PublicationActs.on(PublicationActs.COMMISSION, commission).with("units", draft.units().size()));
        return commission.getId();
    }

    /**
     * Urges the units that have not delivered and are not waived, those who write and those who sign for them; whom somebody has urged within {@link #PACE} is
     * left in peace.
     *
     * @return how many were urged
     * @throws RuleViolationException if it is closed, or there is nobody to urge, or not yet again
     */
    @RequiresPermission(PublicationPermissions.EDIT)
    public int urge(long id) {
        Commission commission = lock(id);
        commission.requireOpen();
        Instant now = clock.instant();
        List<CommissionUnit> late = commission.getUnits().stream().filter(unit -> !unit.isDelivered() && !unit.isWaived()).toList();
        List<CommissionUnit> urged = late.stream().filter(unit -> !unit.isUrgedSince(now.minus(PACE))).toList();
        if (urged.isEmpty()) {
            throw late.isEmpty() ? new RuleViolationException("publications.nobodyToUrge", commission.getTopic())
                : new RuleViolationException("publications.urgedLately", PACE.toHours());
        }
        urged.forEach(unit -> {
            unit.urge(now);
            news.urge(commission, unit);
        });
        acts.tell(PublicationActs.on(PublicationActs.URGE, commission).with("units", urged.size()));
        news.changed();
        return urged.size();
    }

    /**
     * Closes a commission: points are taken for what came late or not at all.
     *
     * @throws RuleViolationException if it is closed already, or units may still deliver in time, or there is no table to take points by
     */
    @RequiresPermission(PublicationPermissions.EDIT)
    public void close(long id) {
        Commission commission = lock(id);
        commission.close(clock.instant());
        commission.getUnits().stream().filter(unit -> !unit.isWaived() && (!unit.isDelivered() || unit.isLate())).forEach(unit -> take(commission, unit));
        news.ask(commission);
        acts.tell(PublicationActs.on(PublicationActs.CLOSE_COMMISSION, commission));
    }

    /** By the day of the deadline, whenever it is closed. */
    private void take(Commission commission, CommissionUnit unit) {
        LocalDate day = LocalDate.ofInstant(commission.getDueAt(), OfficeZone.ID);
        ScoreTableDetails table = scores.holdTable(day);
        BigDecimal points = unit.isDelivered() ? table.draft().latePoints() : table.draft().missedPoints();
        scores.book(new Earning(unit.getUnit(), unit.isDelivered() ? ScoreKind.LATE : ScoreKind.MISSED, commission.getId(), unit.getPieceId(),
            commission.getTopic(), "", ""), table.id(), points.negate(), day);
    }

    /**
     * Gives all units more time.
     *
     * @throws RuleViolationException if it is closed, or the time is not later, over already, or more than a year ahead
     */
    @RequiresPermission(PublicationPermissions.EDIT)
    public void extend(long id, @NotNull(message = "{publications.dueMissing}") Instant due) {
        Commission commission = lock(id);
        Instant before = commission.getDueAt();
        commission.extend(due, clock.instant());
        news.ask(commission);
        acts.tell(PublicationActs.on(PublicationActs.EXTEND, commission).changed("due", before, due));
    }

    /** Takes a commission back; nobody loses points by it. @throws RuleViolationException if it is closed */
    @RequiresPermission(PublicationPermissions.EDIT)
    public void withdraw(long id, @Words(message = "{publications.reasonMissing}")
            @Size(max = PieceStep.REMARK_MAX_CHARS, message = "{publications.reasonTooLong}") String reason) {
        Commission commission = lock(id);
        commission.withdraw(reason, clock.instant());
        news.ask(commission);
        acts.tell(PublicationActs.on(PublicationActs.WITHDRAW, commission).with("reason", reason));
    }

    /**
     * Has a unit lose no points by a commission, or gives back what it has lost.
     *
     * @throws RuleViolationException if the unit is not asked, or that was done already
     */
    @RequiresPermission(PublicationPermissions.EDIT)
    public void waive(long id, @NotNull @Size(max = 120, message = "{publications.unitWrong}") String unit, @Words(message = "{publications.reasonMissing}")
            @Size(max = PieceStep.REMARK_MAX_CHARS, message = "{publications.reasonTooLong}") String reason) {
        Commission commission = lock(id);
        CommissionUnit asked = commission.find(unit).filter(each -> !each.isWaived())
            .orElseThrow(() -> new RuleViolationException("publications.notWaivable", unit));
        asked.waive(sight.myName(), reason);
        scores.cancel(ScoreKind.LATE, id, unit, reason);
        scores.cancel(ScoreKind.MISSED, id, unit, reason);
        acts.tell(PublicationActs.on(PublicationActs.WAIVE, commission).with("unit", unit).with("reason", reason));
        news.ask(commission);
    }

    private Commission lock(long id) {
        return commissions.lock(id).orElseThrow(() -> notFound(id));
    }

    private static NotFoundException notFound(long id) {
        return new NotFoundException("publications.commissionNotFound", id);
    }
}
