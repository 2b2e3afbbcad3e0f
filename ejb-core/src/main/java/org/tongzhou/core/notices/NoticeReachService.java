package org.tongzhou.core.notices;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.RequiresPermission;
import org.tongzhou.core.notification.NotificationKind;
import org.tongzhou.core.notification.NotificationSender;
import org.tongzhou.core.notification.outbox.Outbox;
import org.tongzhou.core.notification.outbox.Way;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.security.AudienceCondition;
import org.tongzhou.core.security.Caller;
import org.tongzhou.core.security.People;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.Slice;

/** Whom a notice reaches or would reach, unit by unit, for those who publish it; and that they urge who has not read it or not replied (催办). */
@Stateless
public class NoticeReachService {
    /** Nobody is urged in the same matter again before. */
    public static final Duration PACE = Duration.ofHours(4);

    @Inject
    NoticeRepository notices;
    @Inject
    ReadingRepository readings;
    @Inject
    PublishedUnits units;
    @Inject
    NoticePublication publication;
    @Inject
    NotificationSender notifications;
    @Inject
    Outbox outbox;
    @Inject
    Caller caller;
    @Inject
    People people;
    @Inject
    Clock clock;
    @Inject
    Acts acts;

    /** How many people of each unit it addresses, by the names of the units. @throws NotFoundException if the caller publishes no such notice */
    @RequiresPermission(NoticePermissions.PUBLISH)
    public Slice<UnitReach> listUnits(long id, @NotNull PageRequest page) {
        Notice notice = get(id);
        Audience audience = publication.audience(notice);
        return new Slice<>(readings.listUnits(notice, audience, page), readings.countUnits(notice, audience));
    }

    /** The people whom it addresses, or would as it is now. @param unit empty for those of all units @throws NotFoundException if the caller publishes no such notice */
    @RequiresPermission(NoticePermissions.PUBLISH)
    public Slice<NoticeReader> listReached(long id, @NotNull @Size(max = WrittenNotice.UNIT_MAX_CHARS) String unit, @NotNull ReaderSort sort,
            boolean descending, @NotNull PageRequest page) {
        Notice notice = get(id);
        Audience audience = publication.audience(notice);
        return new Slice<>(readings.listReached(notice, audience, unit, sort, descending, page), readings.reach(notice, audience, unit).reached());
    }

    /** Those of them who are in a state. @param unit empty for those of all units @throws NotFoundException if the caller publishes no such notice */
    @RequiresPermission(NoticePermissions.PUBLISH)
    public Slice<NoticeReader> listReached(long id, @NotNull @Size(max = WrittenNotice.UNIT_MAX_CHARS) String unit, @NotNull @Valid ReaderFilter filter, @NotNull PageRequest page) {
        Notice notice = get(id);
        Audience audience = publication.audience(notice);
        return new Slice<>(readings.list(notice, audience, unit, filter, page), readings.reach(notice, audience, unit).of(filter.state()));
    }

    /**
     * Tells those once more who have not read a notice, or not replied to it or confirmed it, or not read it since it was corrected; but not who does it.
     *
     * @param state one that is open: {@link ReaderState#NOT_READ}, {@link ReaderState#NOT_REPLIED}, {@link ReaderState#UNCONFIRMED},
     *              {@link ReaderState#OUTDATED}
     * @param unit  empty for those of all units
     * @return how many they are
     * @throws NotFoundException if the caller publishes no such notice
     * @throws RuleViolationException if it is not published, does not ask for that, there is nobody to be urged, or some of them were less than {@link #PACE} ago
     * @throws IllegalArgumentException if the state is another
     */
    @RequiresPermission(NoticePermissions.PUBLISH)
    public int urge(long id, @NotNull ReaderState state, @NotNull @Size(max = WrittenNotice.UNIT_MAX_CHARS) String unit) {
        if (!state.isOpen()) {
            throw new IllegalArgumentException("nobody is urged to what he has done: " + state);
        }
        Notice notice = notices.lockOwn(id, units.ofCaller()).orElseThrow(() -> NoticeReachService.notFound(id));
        notice.requireUrgeable(state, clock.instant());
        requirePace(notice, state, unit);
        NotificationKind kind = kind(state);
        int late = notifications.send(late(notice, state, unit), kind.code(), List.of(notice.getTitle(), people.displayName(me())), NoticeAddress.of(id));
        if (late == 0) {
            throw new RuleViolationException("notices.nobodyToUrge");
        }
        readings.add(new NoticeUrging(notice, state, unit, late, me(), clock.instant(), outbox.listWays(kind)));
        acts.tell(NoticeActs.on(NoticeActs.URGE, notice).with("readers", state).with("unit", unit).with("rows", late));
        return late;
    }

    /** By what those who are urged are told, beside the portal. */
    @RequiresPermission(NoticePermissions.PUBLISH)
    public List<Way> listUrgingWays() {
        return outbox.listWays(NotificationKind.NOTICE_URGED);
    }

    private AudienceCondition late(Notice notice, ReaderState state, String unit) {
        Audience audience = publication.audience(notice);
        AudienceCondition others = new AudienceCondition(unit.isEmpty() ? audience : audience.and(Audience.ofUnits(Set.of(unit))), clock).also("p.username <> %s", me());
        return state.of(notice.getId(), notice.isRepliedByUnits(), others);
    }

    private static NotificationKind kind(ReaderState state) {
        return state == ReaderState.OUTDATED ? NotificationKind.NOTICE_REREAD : NotificationKind.NOTICE_URGED;
    }

    private void requirePace(Notice notice, ReaderState state, String unit) {
        Instant since = clock.instant().minus(PACE);
        if (readings.listUrgings(notice.getId(), state, since).stream().anyMatch(urging -> urging.concerns(unit))) {
            throw new RuleViolationException("notices.urgedLately", PACE.toHours());
        }
    }

    /** Who was urged so far, the last first. @throws NotFoundException if the caller publishes no such notice */
    @RequiresPermission(NoticePermissions.PUBLISH)
    public List<UrgingRow> listUrgings(long id) {
        get(id);
        return readings.listUrgings(id).stream().map(row -> row.by(people.displayName(row.by()))).toList();
    }

    private Notice get(long id) {
        return notices.findOwn(id, units.ofCaller()).orElseThrow(() -> NoticeReachService.notFound(id));
    }

    private static NotFoundException notFound(long id) {
        return new NotFoundException("notices.notFound", id);
    }

    private String me() {
        return caller.person().username();
    }
}
