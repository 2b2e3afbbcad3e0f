package org.tongzhou.core.editions;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.AuditedAct;
import org.tongzhou.core.access.CurrentUser;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.OfficeZone;
import org.tongzhou.core.shared.PlainText;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;

/**
 * Keeps the editions of subjects, such as {@code dictionary.leaveKinds}. For the core's own services, which know what a content may be
 * and who may change it, so it has no door. The domain before the first dot has the words of the acts {@code change}, {@code enact},
 * {@code recall} and {@code discard} on an {@code edition}.
 */
@Dependent
public class Editions {
    /** From when on what came with the portal is said to hold: before anything that an office has on file. */
    public static final LocalDate DELIVERED_ON = LocalDate.of(1949, 10, 1);
    /** What it was changed for, at most so long. */
    public static final int NOTE_MAX_CHARS = Edition.NOTE_MAX_CHARS;

    @Inject
    EditionRepository editions;
    @Inject
    CurrentUser currentUser;
    @Inject
    Acts acts;
    @Inject
    Event<EditionChanged> changed;
    @Inject
    Clock clock;

    /** The day that it is in the office. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), OfficeZone.ID);
    }

    /** Those that hold, held or will, in the order in which they do; none if what came with the portal was never changed. */
    public List<EnactedEdition> listEnacted(String subject) {
        return editions.listEnacted(subject);
    }

    /** The keys of a domain's subjects that somebody is drafting. */
    public Set<String> listDrafted(String domain) {
        return Set.copyOf(editions.listDrafted(domain).stream().map(subject -> subject.substring(domain.length() + 1)).toList());
    }

    /** The keys of a domain's subjects that have editions. */
    public List<String> listSubjects(String domain) {
        return editions.listSubjects(domain).stream().map(subject -> subject.substring(domain.length() + 1)).toList();
    }

    /** All of a subject, the latest first. */
    public List<EditionRow> list(String subject) {
        List<EditionRow> rows = new ArrayList<>();
        boolean isLaterInForce = false;
        for (Edition edition : editions.list(subject)) {
            EditionState state = state(edition.getFromDay(), isLaterInForce);
            isLaterInForce |= state == EditionState.IN_FORCE;
            rows.add(edition.row(state));
        }
        return rows;
    }

    private EditionState state(LocalDate fromDay, boolean isLaterInForce) {
        if (fromDay == null) {
            return EditionState.DRAFT;
        }
        if (fromDay.isAfter(today())) {
            return EditionState.COMING;
        }
        return isLaterInForce ? EditionState.PAST : EditionState.IN_FORCE;
    }

    /** What an edition says. @throws NotFoundException if there is no such edition */
    public String getContent(String subject, int number) {
        return get(subject, number).getContent();
    }

    /**
     * Begins the draft of the next edition.
     *
     * @param delivered what holds as long as there is no edition: it becomes the first one, so that it is kept; null if there is nothing
     * @param content that the draft begins with
     * @throws RuleViolationException if there is a draft already
     */
    public void begin(String subject, String delivered, String content) {
        List<Edition> all = editions.list(subject);
        if (all.stream().anyMatch(edition -> edition.getFromDay() == null)) {
            throw new RuleViolationException("editions.draftExists");
        }
        int next = all.isEmpty() ? 1 : all.get(0).getNumber() + 1;
        if (all.isEmpty() && delivered != null) {
            Edition first = new Edition(subject, next++, delivered, "", now());
            first.enact(0, DELIVERED_ON, "", "", now());
            editions.add(first);
            changed.fire(new EditionChanged(subject));
        }
        editions.add(new Edition(subject, next, content, currentUser.username(), now()));
        tell("change", subject, next);
    }

    /** Replaces what the draft says. @throws RuleViolationException if there is none, StaleDataException if it was changed since */
    public void change(String subject, int version, String content) {
        Edition draft = draft(subject);
        draft.change(version, content, currentUser.username(), now());
        editions.flush();
        tell("change", subject, draft.getNumber());
    }

    /**
     * Decides that the draft holds from a day on, until a later edition does.
     *
     * @param note what it is made for, at most {@value #NOTE_MAX_CHARS} characters
     * @throws RuleViolationException if there is no draft, the day is past, or before that of an edition that is decided already
     * @throws StaleDataException if it was changed since
     */
    public void enact(String subject, int version, LocalDate day, String note) {
        Edition draft = draft(subject);
        LocalDate earliest = editions.list(subject).stream().filter(edition -> edition.getFromDay() != null).map(Edition::getFromDay)
            .reduce(today(), (one, other) -> one.isAfter(other) ? one : other);
        if (day.isBefore(earliest)) {
            throw new RuleViolationException("editions.tooEarly", earliest.toString());
        }
        draft.enact(version, day, PlainText.line(note), currentUser.username(), now());
        editions.flush();
        changed.fire(new EditionChanged(subject));
        acts.tell(act("enact", subject, draft.getNumber()).with("from", day));
    }

    /** Makes a decided edition a draft again. @throws RuleViolationException if its day has come, or there is a draft */
    public void recall(String subject, int number, int version) {
        Edition coming = get(subject, number);
        if (editions.list(subject).get(0).getNumber() != number) {
            throw new RuleViolationException("editions.draftExists");
        }
        LocalDate day = coming.getFromDay();
        coming.recall(version, today(), currentUser.username(), now());
        editions.flush();
        changed.fire(new EditionChanged(subject));
        acts.tell(act("recall", subject, number).changed("from", day, null));
    }

    /** Throws the draft away. @throws RuleViolationException if there is none, StaleDataException if it was changed since */
    public void discard(String subject, int version) {
        Edition draft = draft(subject);
        draft.requireDraft(version);
        editions.remove(draft);
        editions.flush();
        tell("discard", subject, draft.getNumber());
    }

    /** What the draft says. @throws RuleViolationException if there is none */
    public String getDraft(String subject) {
        return draft(subject).getContent();
    }

    private Edition draft(String subject) {
        return editions.list(subject).stream().filter(edition -> edition.getFromDay() == null).findFirst()
            .orElseThrow(() -> new RuleViolationException("editions.noDraft"));
    }

    private Edition get(String subject, int number) {
        return editions.list(subject).stream().filter(edition -> edition.getNumber() == number).findFirst()
            .orElseThrow(() -> new NotFoundException("editions.notFound", number));
    }

    private void tell(String verb, String subject, int number) {
        acts.tell(act(verb, subject, number));
    }

    private static AuditedAct act(String verb, String subject, int number) {
        int dot = subject.indexOf('.');
        return AuditedAct.of(subject.substring(0, dot + 1) + verb, "edition", subject.substring(dot + 1), "").with("number", number);
    }

    private Instant now() {
        return clock.instant();
    }
}
