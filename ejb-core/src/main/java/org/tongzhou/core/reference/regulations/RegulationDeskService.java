package org.tongzhou.core.reference.regulations;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.RequiresPermission;
import org.tongzhou.core.attachments.FileType;
import org.tongzhou.core.attachments.ObjectFiles;
import org.tongzhou.core.dictionary.Dictionaries;
import org.tongzhou.core.dictionary.Dictionary;
import org.tongzhou.core.reference.FormerText;
import org.tongzhou.core.reference.HoldingAct;
import org.tongzhou.core.reference.HoldingStep;
import org.tongzhou.core.reference.Keepers;
import org.tongzhou.core.reference.ReferenceDictionaries;
import org.tongzhou.core.reference.ReferencePermissions;
import org.tongzhou.core.reference.Trace;
import org.tongzhou.core.shared.DuplicateException;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.PlainText;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;
import org.tongzhou.core.shared.Words;

/**
 * What keepers do with the regulations of their units. Each method throws {@link NotFoundException} for what the caller does not see, and
 * {@link NotPermittedException} for what he does not keep.
 */
@Stateless
public class RegulationDeskService {
    private static final int FILES_MAX = 500;
    private static final long NONE = Long.MIN_VALUE;
    private static final String KIND = RegulationFileOwner.KIND;

    @Inject
    RegulationRepository regulations;
    @Inject
    RegulationSight sight;
    @Inject
    RegulationStanding standing;
    @Inject
    RegulationNews news;
    @Inject
    Keepers keepers;
    @Inject
    ObjectFiles files;
    @Inject
    Trace trace;
    @Inject
    Dictionaries dictionaries;
    @Inject
    Acts acts;
    @Inject
    Clock clock;

    /** The unit for which the caller keeps something new. */
    @RequiresPermission(ReferencePermissions.REGULATIONS)
    public String getUnit() {
        return keepers.myUnit();
    }

    /**
     * Drafts a regulation of the caller's unit.
     *
     * @param fileIds of files that the caller has uploaded
     * @return its id
     * @throws RuleViolationException if its days or links contradict each other
     * @throws DuplicateException if there is one with its number of that day
     */
    @RequiresPermission(ReferencePermissions.REGULATIONS)
    public long add(@NotNull @Valid RegulationDraft draft, @NotNull @Size(max = FILES_MAX) List<@NotNull Long> fileIds) {
        keepers.require(ReferencePermissions.REGULATIONS, keepers.myUnit());
        requireChoices(null, draft);
        requireNumberFree(draft, NONE);
        Regulation regulation = new Regulation(keepers.myUnit(), keepers.me(), draft, clock.instant());
        regulations.add(regulation);
        standing.lock(regulation.getId(), draft.links());
        store(regulation, draft, fileIds);
        trace.add(KIND, regulation, HoldingAct.DRAFTED, keepers.me(), clock.instant(), null);
        return regulation.getId();
    }

    /**
     * Writes on, or puts right what was published once; the former text is kept then.
     *
     * @param fileIds all files that it shall have
     * @param note    what is put right; needed for what was published once, and shown to its readers
     * @return its version
     * @throws RuleViolationException if its days or links contradict each other, or the note is missing
     * @throws DuplicateException if there is another one with its number of that day
     * @throws StaleDataException if it was changed since it was seen
     */
    @RequiresPermission(ReferencePermissions.REGULATIONS)
    public int save(long id, int version, @NotNull @Valid RegulationDraft draft, @NotNull @Size(max = FILES_MAX) List<@NotNull Long> fileIds,
            @NotNull @Size(max = HoldingStep.NOTE_MAX_CHARS, message = "{reference.noteTooLong}") String note) {
        Regulation regulation = lock(id, draft.links());
        regulation.requireSeen(version);
        requireChoices(regulation, draft);
        requireNumberFree(draft, id);
        FormerText former = FormerText.of(regulation);
        boolean publishedOnce = regulation.getPublishedAt() != null;
        if (publishedOnce && PlainText.isBlank(note)) {
            throw new RuleViolationException("reference.noteMissing");
        }
        regulation.write(draft, clock.instant());
        store(regulation, draft, fileIds);
        if (regulation.isPublished()) {
            regulation.requireContent(!fileIds.isEmpty());
        }
        if (publishedOnce) {
            trace.correct(KIND, regulation, former, keepers.me(), clock.instant(), note);
            acts.tell(RegulationActs.on(RegulationActs.CORRECT, regulation).with("reason", note));
        }
        regulations.flush();
        return regulation.getVersion();
    }

    private void store(Regulation regulation, RegulationDraft draft, List<Long> fileIds) {
        standing.link(regulation, draft.links());
        standing.follow(regulation);
        files.store(KIND, regulation.getId(), fileIds, FileType.DOCUMENTS);
        regulations.flush();
        news.changed(regulation);
    }

    /** Asked before it is written: the database refuses it, too. */
    private void requireNumberFree(RegulationDraft draft, long except) {
        String number = PlainText.lineOrNull(draft.number());
        if (number != null && regulations.isTaken(number, draft.issuedOn(), except)) {
            throw new DuplicateException("reference.numberTaken", number, draft.issuedOn());
        }
    }

    /** What it had already stays, though it can be chosen no longer. */
    private void requireChoices(Regulation present, RegulationDraft draft) {
        requireChoice(ReferenceDictionaries.REGULATION_KINDS, present == null ? null : present.getKind(), draft.kind());
        requireChoice(ReferenceDictionaries.REGULATION_TOPICS, present == null ? null : present.getTopic(), draft.topic());
    }

    private void requireChoice(Dictionary dictionary, String present, String code) {
        if (!code.equals(present)) {
            dictionaries.requireChoice(dictionary, code);
        }
    }

    /**
     * Publishes a draft, or what was withdrawn: what it does to others begins.
     *
     * @throws RuleViolationException if it is published already, or has neither words nor files
     * @throws StaleDataException if it was changed since it was seen
     */
    @RequiresPermission(ReferencePermissions.REGULATIONS)
    public void publish(long id, int version) {
        Regulation regulation = lock(id, List.of());
        regulation.requireSeen(version);
        regulation.publish(!files.list(KIND, id).isEmpty(), clock.instant());
        regulations.listLinks(id).forEach(link -> standing.requireKept(standing.get(link.getToId())));
        tell(regulation, HoldingAct.PUBLISHED, RegulationActs.PUBLISH, "");
    }

    /** Takes back what should not have been published: what it does to others ends. @throws RuleViolationException if it is not published */
    @RequiresPermission(ReferencePermissions.REGULATIONS)
    public void withdraw(long id, int version, @Words(message = "{reference.reasonMissing}")
            @Size(max = HoldingStep.NOTE_MAX_CHARS, message = "{reference.noteTooLong}") String reason) {
        Regulation regulation = lock(id, List.of());
        regulation.requireSeen(version);
        regulation.withdraw(clock.instant());
        tell(regulation, HoldingAct.WITHDRAWN, RegulationActs.WITHDRAW, reason);
    }

    private void tell(Regulation regulation, HoldingAct act, String audited, String note) {
        regulations.flush();
        standing.followTargets(regulation);
        trace.add(KIND, regulation, act, keepers.me(), clock.instant(), note);
        acts.tell(note.isEmpty() ? RegulationActs.on(audited, regulation) : RegulationActs.on(audited, regulation).with("reason", note));
        news.changed(regulation);
    }

    /** Decides that the term of one ends without more to do. @throws RuleViolationException if it has none, or something ends it before */
    @RequiresPermission(ReferencePermissions.REGULATIONS)
    public void leaveToEnd(long id, int version) {
        Regulation regulation = lock(id, List.of());
        regulation.requireSeen(version);
        regulation.leaveToEnd(news.today());
        trace.add(KIND, regulation, HoldingAct.LEFT_TO_END, keepers.me(), clock.instant(), null);
        acts.tell(RegulationActs.on(RegulationActs.LEAVE_TO_END, regulation));
        news.changed(regulation);
    }

    /** Deletes a draft. @throws RuleViolationException if it was published once @throws StaleDataException if it was changed since it was seen */
    @RequiresPermission(ReferencePermissions.REGULATIONS)
    public void delete(long id, int version) {
        Regulation regulation = lock(id, List.of());
        regulation.requireSeen(version);
        regulation.requireNeverPublished();
        acts.tell(RegulationActs.on(RegulationActs.DELETE, regulation));
        files.removeAll(KIND, id);
        trace.forget(KIND, id);
        regulations.remove(regulation);
    }

    /** Locked with those at the other ends of its links. */
    private Regulation lock(long id, List<LinkDraft> wanted) {
        sight.get(id);
        standing.lock(id, wanted);
        Regulation regulation = sight.get(id);
        keepers.require(ReferencePermissions.REGULATIONS, regulation.getUnit());
        return regulation;
    }
}
