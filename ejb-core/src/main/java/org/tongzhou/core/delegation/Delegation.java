package org.tongzhou.core.delegation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongzhou.core.shared.DuplicateException;
import org.tongzhou.core.shared.OfficeZone;
import org.tongzhou.core.shared.PlainText;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;
import org.tongzhou.core.shared.TodoKind;

/**
 * That somebody has another do his work from day to day, both included (授权委托). It begins and ends by the calendar, unless the owner
 * revokes it or the delegate declines it before. It is never deleted.
 */
@Entity
@Table(name = "delegation_delegations")
@NamedQuery(name = "Delegation.lasting", query = "SELECT d FROM Delegation d WHERE d.ending IS NULL AND d.untilDay >= :day ORDER BY d.fromDay, d.id")
public class Delegation {
    static final int DAYS_MAX = 366;
    private static final String SEPARATOR = ",";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "delegation_delegations_seq")
    @SequenceGenerator(name = "delegation_delegations_seq", sequenceName = "delegation_delegations_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    @Column(nullable = false, updatable = false, length = 32)
    private String owner;
    @Column(name = "owner_name", nullable = false, updatable = false, length = 60)
    private String ownerName;
    /** Who of the organization the owner is; null for accounts of nobody there. */
    @Column(name = "owner_person", updatable = false)
    private Long ownerPerson;
    @Column(nullable = false, updatable = false, length = 32)
    private String delegate;
    @Column(name = "delegate_name", nullable = false, updatable = false, length = 60)
    private String delegateName;
    @Column(name = "from_day", nullable = false, updatable = false)
    private LocalDate fromDay;
    @Column(name = "until_day", nullable = false, updatable = false)
    private LocalDate untilDay;
    /** Names with commas between them; empty for all, which the owner alone can say. */
    @Column(nullable = false, updatable = false, length = 400)
    private String kinds;
    @Column(name = "with_pending", nullable = false, updatable = false)
    private boolean withPending;
    @Column(nullable = false, updatable = false, length = DelegationRequest.REASON_MAX_CHARS)
    private String reason;
    @Column(name = "made_by", nullable = false, updatable = false, length = 32)
    private String madeBy;
    @Column(name = "made_by_name", nullable = false, updatable = false, length = 60)
    private String madeByName;
    @Column(name = "made_at", nullable = false, updatable = false)
    private Instant madeAt;
    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    private DelegationEnding ending;
    @Column(name = "ended_by_name", length = 60)
    private String endedByName;
    @Column(name = "ended_at")
    private Instant endedAt;
    @Column(name = "ending_reason", length = DelegationRequest.REASON_MAX_CHARS)
    private String endingReason;
    @Column(name = "begin_told", nullable = false)
    private boolean beginTold;
    @Column(name = "end_told", nullable = false)
    private boolean endTold;

    protected Delegation() {
    }

    /**
     * @throws RuleViolationException if it is to oneself, the days are wrong, a kind cannot be delegated, or another than the owner gives no reason
     */
    Delegation(Party owner, Long ownerPerson, Party delegate, Party maker, DelegationRequest wanted, Instant now) {
        require(!owner.username().equals(delegate.username()), "delegation.self");
        requireDays(wanted.from(), wanted.until(), LocalDate.ofInstant(now, OfficeZone.ID));
        require(wanted.kinds().stream().allMatch(TodoKind::isDelegable), "delegation.kindStays");
        boolean own = owner.username().equals(maker.username());
        require(own || wanted.kinds().stream().noneMatch(TodoKind::isOwnersToDelegate), "delegation.ownersToDelegate");
        require(own || !PlainText.isBlank(wanted.reason()), "delegation.reasonMissing");
        this.owner = owner.username();
        this.ownerName = owner.name();
        this.ownerPerson = ownerPerson;
        this.delegate = delegate.username();
        this.delegateName = delegate.name();
        this.fromDay = wanted.from();
        this.untilDay = wanted.until();
        this.kinds = (own || !wanted.kinds().isEmpty() ? wanted.kinds().stream() : delegable().filter(kind -> !kind.isOwnersToDelegate())).sorted().map(Enum::name).collect(Collectors.joining(SEPARATOR));
        this.withPending = wanted.withPending();
        this.reason = PlainText.line(wanted.reason());
        this.madeBy = maker.username();
        this.madeByName = maker.name();
        this.madeAt = now;
        this.beginTold = !wanted.from().isAfter(LocalDate.ofInstant(now, OfficeZone.ID)); // who hears that it is made, hears that it begins
    }

    private static void requireDays(LocalDate from, LocalDate until, LocalDate today) {
        require(!from.isBefore(today), "delegation.past");
        require(!until.isBefore(from), "delegation.daysReversed");
        if (ChronoUnit.DAYS.between(from, until) >= DAYS_MAX) {
            throw new RuleViolationException("delegation.tooLong", DAYS_MAX);
        }
    }

    private static void require(boolean kept, String rule) {
        if (!kept) {
            throw new RuleViolationException(rule);
        }
    }

    /**
     * That it goes together with others: one's work has one delegate at a time, and who does another's work has his own done by nobody else.
     *
     * @param others all that are planned or running
     * @throws DuplicateException if the same work is delegated then
     * @throws RuleViolationException if the owner is a delegate then, or the delegate has delegated his own
     */
    void requireFits(Collection<Delegation> others) {
        others.stream().filter(this::meets).forEach(other -> {
            if (other.owner.equals(owner)) {
                throw new DuplicateException("delegation.overlaps", ownerName, other.delegateName, other.fromDay, other.untilDay);
            }
            if (other.delegate.equals(owner)) {
                throw new RuleViolationException("delegation.ownerStandsIn", ownerName, other.ownerName, other.fromDay, other.untilDay);
            }
            if (other.owner.equals(delegate)) {
                throw new RuleViolationException("delegation.delegateAway", delegateName, other.fromDay, other.untilDay);
            }
        });
    }

    private boolean meets(Delegation other) {
        return !fromDay.isAfter(other.untilDay) && !untilDay.isBefore(other.fromDay)
            && !Collections.disjoint(delegated(), other.delegated());
    }

    /** The owner, or who keeps his file, wants it back. @throws RuleViolationException if it is over */
    void revoke(String by, Instant now) {
        end(DelegationEnding.REVOKED, by, null, now);
    }

    /** @throws RuleViolationException if it is over, or no reason is given */
    void decline(String by, String why, Instant now) {
        require(!PlainText.isBlank(why), "delegation.whyMissing");
        end(DelegationEnding.DECLINED, by, PlainText.line(why), now);
    }

    private void end(DelegationEnding how, String by, String why, Instant now) {
        require(state(LocalDate.ofInstant(now, OfficeZone.ID)).isGoing(), "delegation.over");
        ending = how;
        endedByName = by;
        endingReason = why;
        endedAt = now;
    }

    /** Whether its beginning is to be told now; it is told once. */
    boolean tellsBegin(LocalDate day) {
        boolean due = !beginTold && state(day) == DelegationState.RUNNING;
        beginTold |= due;
        return due;
    }

    /** Whether its end is to be told now; it is told once. */
    boolean tellsEnd(LocalDate day) {
        boolean due = !endTold && state(day) == DelegationState.ENDED;
        endTold |= due;
        return due;
    }

    DelegationState state(LocalDate day) {
        if (ending != null) {
            return DelegationState.valueOf(ending.name());
        }
        if (day.isBefore(fromDay)) {
            return DelegationState.PLANNED;
        }
        return day.isAfter(untilDay) ? DelegationState.ENDED : DelegationState.RUNNING;
    }

    /** Empty for all. */
    Set<TodoKind> kinds() {
        return kinds.isEmpty() ? Set.of() : Stream.of(kinds.split(SEPARATOR)).map(TodoKind::valueOf).collect(Collectors.toSet());
    }

    private Set<TodoKind> delegated() {
        return kinds.isEmpty() ? delegable().collect(Collectors.toSet()) : kinds();
    }

    private static Stream<TodoKind> delegable() {
        return Stream.of(TodoKind.values()).filter(TodoKind::isDelegable);
    }

    ActingFor acting() {
        Instant morning = fromDay.atStartOfDay(OfficeZone.ID).toInstant();
        return new ActingFor(owner, delegate, delegated(), withPending ? null : morning.isAfter(madeAt) ? morning : madeAt);
    }

    DelegationRow row(LocalDate day) {
        return new DelegationRow(id, ownerName, delegateName, fromDay, untilDay, kinds(), withPending, state(day));
    }

    DelegationDetails details(LocalDate day, boolean mayRevoke, boolean mayDecline) {
        boolean going = state(day).isGoing();
        return new DelegationDetails(id, version, ownerName, delegateName, fromDay, untilDay, kinds(), withPending, reason, !madeBy.equals(owner),
            madeByName, madeAt, state(day), endedByName, endedAt, endingReason, mayRevoke && going, mayDecline && going);
    }

    void requireSeen(int seenVersion) {
        if (version != seenVersion) {
            throw new StaleDataException("delegation.stale");
        }
    }

    Long getId() {
        return id;
    }

    String getOwner() {
        return owner;
    }

    String getOwnerName() {
        return ownerName;
    }

    Long getOwnerPerson() {
        return ownerPerson;
    }

    String getDelegate() {
        return delegate;
    }

    String getDelegateName() {
        return delegateName;
    }

    LocalDate getFromDay() {
        return fromDay;
    }

    LocalDate getUntilDay() {
        return untilDay;
    }

    boolean isMadeByOwner() {
        return madeBy.equals(owner);
    }

    String getMadeByName() {
        return madeByName;
    }
}
