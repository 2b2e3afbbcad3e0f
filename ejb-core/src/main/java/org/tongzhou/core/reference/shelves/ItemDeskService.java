package org.tongzhou.core.reference.shelves;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.RequiresLogin;
import org.tongzhou.core.attachments.AttachmentRow;
import org.tongzhou.core.attachments.ObjectFiles;
import org.tongzhou.core.dictionary.Dictionaries;
import org.tongzhou.core.dictionary.Dictionary;
import org.tongzhou.core.reference.FormerText;
import org.tongzhou.core.reference.HoldingAct;
import org.tongzhou.core.reference.HoldingStep;
import org.tongzhou.core.reference.Keeper;
import org.tongzhou.core.reference.Keepers;
import org.tongzhou.core.reference.ReferenceDictionaries;
import org.tongzhou.core.reference.Trace;
import org.tongzhou.core.security.People;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.OfficeZone;
import org.tongzhou.core.shared.PlainText;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;
import org.tongzhou.core.shared.Words;

/**
 * What is done with items by who writes them: keepers of a shelf, and the people of a section with its materials. Who reads them say keepers alone: what
 * others change of one that a keeper has opened is for their section until he opens it again. Each
 * method throws {@link NotFoundException} for what the caller does not see, {@link NotPermittedException} for what he does not write, and
 * {@link StaleDataException} for what was changed since he saw it.
 */
@Stateless
public class ItemDeskService {
    private static final int FILES_MAX = 500;
    private static final String KIND = ItemFileOwner.KIND;

    @Inject
    ItemRepository items;
    @Inject
    ItemSight sight;
    @Inject
    ItemNews news;
    @Inject
    Keepers keepers;
    @Inject
    ObjectFiles files;
    @Inject
    Trace trace;
    @Inject
    People people;
    @Inject
    Dictionaries dictionaries;
    @Inject
    Acts acts;
    @Inject
    Clock clock;

    /** For whom and how the caller writes something new. */
    @RequiresLogin
    public ItemDesk getDesk(@NotNull Shelf shelf) {
        ItemReader reader = sight.reader(shelf);
        String home = sight.home(shelf);
        return new ItemDesk(home, reader.writing().covers(home), reader.keeping().covers(home), !reader.writing().isEmpty());
    }

    /**
     * Drafts an item of the caller's unit, or of his section.
     *
     * @param fileIds of files that the caller has uploaded
     * @return its id
     * @throws RuleViolationException if it does not say what its shelf needs, or its speaker is nobody who can log in
     */
    @RequiresLogin
    public long add(@NotNull Shelf shelf, @NotNull @Valid ItemDraft typed, @NotNull @Size(max = FILES_MAX) List<@NotNull Long> fileIds) {
        String unit = sight.home(shelf);
        sight.requireWrites(shelf, unit);
        if (typed.opening() != Opening.OWN) {
            keepers.require(shelf.permission(), unit);
        }
        requireChoices(shelf, null, typed);
        ItemDraft draft = called(null, typed);
        Item item = new Item(shelf, unit, keepers.me(), draft, clock.instant());
        items.add(item);
        store(item, draft, fileIds);
        trace.add(KIND, item, HoldingAct.DRAFTED, keepers.me(), clock.instant(), null);
        return item.getId();
    }

    /**
     * Writes on, or puts right what was published once; the former text is kept then.
     *
     * @param fileIds all files that it shall have, in their order
     * @param note    what is put right; needed for what was published once, and shown to its readers
     * @return its version
     * @throws RuleViolationException if it does not say what its shelf needs, its speaker is nobody who can log in, or the note is missing
     */
    @RequiresLogin
    public int save(long id, int version, @NotNull @Valid ItemDraft draft, @NotNull @Size(max = FILES_MAX) List<@NotNull Long> fileIds,
            @NotNull @Size(max = HoldingStep.NOTE_MAX_CHARS, message = "{reference.noteTooLong}") String note) {
        Item item = sight.lock(id);
        item.requireSeen(version);
        ItemDraft allowed = called(item, allowed(item, draft));
        boolean opened = item.isOpenedOtherwise(allowed);
        requireChoices(item.getShelf(), item, allowed);
        FormerText former = FormerText.of(item);
        boolean publishedOnce = item.getPublishedAt() != null;
        if (publishedOnce && PlainText.isBlank(note)) {
            throw new RuleViolationException("reference.noteMissing");
        }
        Opening before = item.getOpening();
        item.write(allowed, clock.instant());
        store(item, allowed, fileIds);
        if (item.isPublished()) {
            item.requireContent(!fileIds.isEmpty());
        }
        if (publishedOnce) {
            trace.correct(KIND, item, former, keepers.me(), clock.instant(), note);
            acts.tell(ItemActs.on(ItemActs.CORRECT, item).with("reason", note));
        }
        if (opened) {
            trace.add(KIND, item, HoldingAct.OPENED, keepers.me(), clock.instant(), null);
            acts.tell(ItemActs.on(ItemActs.OPEN, item).changed("opening", before, item.getOpening()).with("units", String.join(" ", item.getUnits())));
        }
        items.flush();
        return item.getVersion();
    }

    /** @throws NotPermittedException if it opens the item otherwise, and the caller is no keeper of it */
    private ItemDraft allowed(Item item, ItemDraft draft) {
        if (item.isOpenedOtherwise(draft)) {
            keepers.require(item.getShelf().permission(), item.getUnit());
            return draft;
        }
        boolean keeps = keepers.scope(item.getShelf().permission()).covers(item.getUnit());
        return keeps ? draft : draft.closed();
    }

    /** A speaker who is chosen is called as the people are, and has the post of today if none was typed; who was chosen before stays as he was told. */
    private ItemDraft called(Item present, ItemDraft draft) {
        String leader = draft.leader();
        if (leader == null) {
            return draft;
        }
        if (present != null && leader.equals(present.getLeader())) {
            return draft.spokenBy(present.getCreator(), leader, draft.post());
        }
        if (people.find(leader).isEmpty()) {
            throw new RuleViolationException("reference.leaderUnknown", draft.creator());
        }
        return draft.spokenBy(people.displayName(leader), leader, PlainText.isBlank(draft.post()) ? people.post(leader) : draft.post());
    }

    private void store(Item item, ItemDraft draft, List<Long> fileIds) {
        Set<Long> before = files.list(KIND, item.getId()).stream().map(AttachmentRow::id).collect(Collectors.toSet());
        files.store(KIND, item.getId(), fileIds, item.getShelf().files());
        if (!before.equals(new HashSet<>(fileIds))) {
            item.becomeUnreviewed();
        }
        if (item.getShelf().isCaptioned()) {
            item.caption(draft.captions(), fileIds);
            requireCaptions(item);
            item.cover(draft.cover(), files.list(KIND, item.getId()).stream().filter(file -> file.type().isPicture()).map(AttachmentRow::id).toList());
        }
        items.flush();
        news.changed(item);
    }

    /** Who does not see or hear what is in a file has to be told. */
    private void requireCaptions(Item item) {
        files.list(KIND, item.getId()).stream().filter(file -> !item.getCaptions().containsKey(file.id())).findFirst().ifPresent(file -> {
            throw new RuleViolationException("reference.captionMissing", file.name());
        });
    }

    /** What it had already stays, though it can be chosen no longer. */
    private void requireChoices(Shelf shelf, Item present, ItemDraft draft) {
        Set<String> units = new TreeSet<>(draft.units());
        units.removeAll(present == null ? Set.of() : present.getUnits());
        units.removeAll(people.listUnits());
        if (!units.isEmpty()) {
            throw new RuleViolationException("reference.unitUnknown", units.iterator().next());
        }
        requireChoice(shelf.kinds(), present == null ? null : present.getKind(), draft.kind());
        if (draft.isClipping()) {
            requireChoice(ReferenceDictionaries.MATERIAL_MEDIA, present == null ? null : present.getMedium(), draft.medium());
        }
    }

    private void requireChoice(Dictionary dictionary, String present, String code) {
        if (!code.equals(present)) {
            dictionaries.requireChoice(dictionary, code);
        }
    }

    /** Publishes a draft, or what was withdrawn. @throws RuleViolationException if it is published already, or has neither words nor files */
    @RequiresLogin
    public void publish(long id, int version) {
        Item item = seen(id, version);
        item.publish(!files.list(KIND, id).isEmpty(), clock.instant());
        tell(item, HoldingAct.PUBLISHED, ItemActs.PUBLISH, null);
    }

    /** Takes back what should not be read any more. @throws RuleViolationException if it is not published */
    @RequiresLogin
    public void withdraw(long id, int version, @Words(message = "{reference.reasonMissing}")
            @Size(max = HoldingStep.NOTE_MAX_CHARS, message = "{reference.noteTooLong}") String reason) {
        Item item = seen(id, version);
        item.withdraw(clock.instant());
        tell(item, HoldingAct.WITHDRAWN, ItemActs.WITHDRAW, reason);
    }

    /**
     * Confirms that the leader has gone over the words as they stand (审定稿).
     *
     * @param by   who says so
     * @param on   the day on which it was done
     * @param note how that is known; empty for nothing
     * @throws RuleViolationException if it is confirmed already, the day is yet to come, or it is no speech
     */
    @RequiresLogin
    public void review(long id, int version, @Words(message = "{reference.reviewerMissing}")
            @Size(max = Keeper.NAME_MAX_CHARS, message = "{reference.reviewerTooLong}") String by, @NotNull(message = "{reference.reviewDayMissing}") LocalDate on,
            @NotNull @Size(max = HoldingStep.NOTE_MAX_CHARS, message = "{reference.noteTooLong}") String note) {
        Item item = seen(id, version);
        if (on.isAfter(LocalDate.ofInstant(clock.instant(), OfficeZone.ID))) {
            throw new RuleViolationException("reference.reviewDayAhead");
        }
        item.review(by, on, clock.instant());
        tell(item, HoldingAct.REVIEWED, ItemActs.REVIEW, note);
    }

    private void tell(Item item, HoldingAct act, String audited, String note) {
        items.flush();
        trace.add(KIND, item, act, keepers.me(), clock.instant(), note);
        acts.tell(ItemActs.on(audited, item).with("reason", note));
        news.changed(item);
    }

    /** Deletes a draft. @throws RuleViolationException if it was published once */
    @RequiresLogin
    public void delete(long id, int version) {
        Item item = seen(id, version);
        item.requireNeverPublished();
        acts.tell(ItemActs.on(ItemActs.DELETE, item));
        files.removeAll(KIND, id);
        trace.forget(KIND, id);
        items.remove(item);
        news.changed(item);
    }

    private Item seen(long id, int version) {
        Item item = sight.lock(id);
        item.requireSeen(version);
        return item;
    }
}
