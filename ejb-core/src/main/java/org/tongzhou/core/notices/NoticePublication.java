package org.tongzhou.core.notices;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.notices.columns.Columns;
import org.tongzhou.core.search.SearchChanges;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.security.People;
import org.tongzhou.core.shared.RuleViolationException;

/** What goes with it that a notice reaches its readers, whoever lets it go, and that it comes back from them. */
@Dependent
class NoticePublication {
    @Inject
    ReadingRepository readings;
    @Inject
    NoticeTopics topics;
    @Inject
    NoticeSteps steps;
    @Inject
    NoticeVersions versions;
    @Inject
    NoticeRemovals removals;
    @Inject
    SearchChanges index;
    @Inject
    Columns columns;
    @Inject
    Addressing addressing;
    @Inject
    People people;
    @Inject
    Clock clock;
    @Inject
    Acts acts;
    @Inject
    Event<NoticePublished> published;
    @Inject
    Event<NoticeWithdrawn> withdrawn;
    @Inject
    Event<NoticeExpired> expired;
    @Inject
    Event<NoticeWidened> widened;
    @Inject
    Event<NoticeReadersChanged> readers;

    /** Whom it addresses of those who may read its column. */
    Audience audience(Notice notice) {
        return addressing.audience(notice);
    }

    /** @throws RuleViolationException if nobody would read it */
    void requireReached(Notice notice) {
        Audience audience = audience(notice);
        if (!audience.everybody() && people.listUsernames(audience).isEmpty()) {
            throw new RuleViolationException("notices.nobodyReached", columns.get(notice.getColumnId()).name());
        }
    }

    /** It was released: it is out, or waits for its moment. */
    void released(Notice notice) {
        versions.keep(notice, notice.getStatus() == NoticeStatus.SCHEDULED ? VersionOrigin.SCHEDULED : VersionOrigin.PUBLISHED, null);
        if (notice.getStatus() == NoticeStatus.SCHEDULED) {
            steps.note(notice, StepAct.SCHEDULED);
            acts.tell(NoticeActs.on(NoticeActs.SCHEDULE, notice).with("publishAt", notice.draft().publishAt()));
            topics.changedFor(notice);
            return;
        }
        steps.note(notice, StepAct.PUBLISHED);
        removals.follow(notice);
        readings.readAnew(notice.getId());
        authorHasRead(notice);
        published.fire(NoticePublished.of(notice, audience(notice), false));
        acts.tell(NoticeActs.on(NoticeActs.PUBLISH, notice).with("unit", notice.getUnit()).with("column", columns.get(notice.getColumnId()).name()));
    }

    void withdrawn(Notice notice) {
        steps.note(notice, StepAct.WITHDRAWN, notice.getWithdrawalReason());
        removals.follow(notice);
        withdrawn.fire(NoticeWithdrawn.of(notice, audience(notice)));
        acts.tell(NoticeActs.on(NoticeActs.WITHDRAW, notice).with("reason", notice.getWithdrawalReason()));
    }

    /** @param before whom it addressed until then, {@code added} how many are new */
    void widened(Notice notice, Audience before, long added) {
        Audience audience = audience(notice);
        steps.note(notice, StepAct.WIDENED, "+" + added);
        removals.follow(notice);
        authorHasRead(notice);
        readers.fire(NoticeReadersChanged.of(notice, audience));
        widened.fire(new NoticeWidened(notice.getId(), notice.getTitle(), notice.getUnit(), notice.getAuthor(), before, audience,
            notice.isPressing(), NoticeAddress.of(notice.getId())));
    }

    void expired(Notice notice) {
        steps.note(notice, StepAct.EXPIRED);
        expired.fire(new NoticeExpired(notice.getId(), notice.getUnit(), notice.getAuthor(), audience(notice)));
    }

    /** @param wasOver whether it had left the lists */
    void prolonged(Notice notice, boolean wasOver) {
        steps.note(notice, StepAct.PROLONGED);
        removals.follow(notice);
        acts.tell(NoticeActs.on(NoticeActs.PROLONG, notice).with("expiresAt", notice.getExpiresAt()));
        if (wasOver) {
            published.fire(NoticePublished.of(notice, audience(notice), true));
        } else {
            index.changed(SearchableNotice.KIND, notice.getId());
            topics.changedFor(notice);
        }
    }

    /** Nobody waits for the author to read his own words. */
    private void authorHasRead(Notice notice) {
        Audience audience = audience(notice);
        if (!people.isMeant(notice.getAuthor(), audience)) {
            return;
        }
        NoticeReading reading = readings.find(notice.getId(), notice.getAuthor()).orElseGet(() -> {
            NoticeReading first = new NoticeReading(notice, notice.getAuthor());
            readings.add(first);
            return first;
        });
        reading.markRead(clock.instant());
    }
}
