package org.tongzhou.core.dictionary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.tongzhou.core.access.RequiresPermission;
import org.tongzhou.core.editions.EditionRow;
import org.tongzhou.core.editions.Editions;
import org.tongzhou.core.shared.DuplicateException;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;

/** Changes dictionaries by edition: draft, put in force on a day, take back until then. */
@Stateless
public class DictionaryAdministrationService {
    private static final int SAMPLE = 6;
    private static final int TABLE_MAX_CHARS = 1_000_000;

    @Inject
    Dictionaries dictionaries;
    @Inject
    DictionaryShelf shelf;
    @Inject
    Editions editions;

    /** All dictionaries, those of a domain together. */
    @RequiresPermission(DictionaryPermissions.MANAGE)
    public List<DictionaryRow> listDictionaries() {
        Set<String> drafted = editions.listDrafted("dictionary");
        return dictionaries.list().stream().map(dictionary -> {
            List<DictionaryEntry> choices = dictionaries.choices(dictionary);
            List<DictionaryEntry> sample = choices.stream().filter(entry -> entry.parent().isEmpty()).limit(SAMPLE).toList();
            return new DictionaryRow(dictionary, sample, choices.size(), drafted.contains(dictionary.key()));
        }).toList();
    }

    /**
     * A dictionary with one of its editions.
     *
     * @param number null for the draft, else for the one that holds
     * @throws NotFoundException if there is no such dictionary or edition
     */
    @RequiresPermission(DictionaryPermissions.MANAGE)
    public DictionaryDetails getDictionary(@NotNull String key, Integer number) {
        Dictionary dictionary = dictionaries.get(key);
        List<EditionRow> rows = editions.list(dictionary.subject());
        if (rows.isEmpty() && number == null) {
            return new DictionaryDetails(dictionary, null, shelf.timeline(dictionary).latest().entries(), List.of(), rows);
        }
        EditionRow shown = rows.stream().filter(row -> number == null ? row.isDraft() || row.isInForce() : row.number() == number).findFirst()
            .orElseThrow(() -> new NotFoundException("editions.notFound", number));
        DictionaryContent content = content(dictionary, shown);
        List<EntryChange> changes = rows.stream().filter(row -> row.number() < shown.number()).findFirst()
            .map(before -> content(dictionary, before).changesTo(content)).orElse(List.of());
        return new DictionaryDetails(dictionary, shown, content.entries(), changes, rows);
    }

    /**
     * Begins the draft of the next edition.
     *
     * @param from the number of the edition that it begins with, null for the latest decided one
     * @throws NotFoundException if there is no such dictionary or edition
     * @throws RuleViolationException if there is a draft already
     */
    @RequiresPermission(DictionaryPermissions.MANAGE)
    public void beginDraft(@NotNull String key, Integer from) {
        Dictionary dictionary = dictionaries.get(key);
        DictionaryContent latest = shelf.timeline(dictionary).latest();
        DictionaryContent begin = from == null ? latest : restored(DictionaryFile.read(dictionary, editions.getContent(dictionary.subject(), from)), latest);
        editions.begin(dictionary.subject(), DictionaryFile.write(latest), DictionaryFile.write(begin));
    }

    /** A former content again: what came after it is retired, not gone. */
    private static DictionaryContent restored(DictionaryContent former, DictionaryContent latest) {
        DictionaryContent all = former;
        for (DictionaryEntry entry : latest.entries()) {
            if (former.find(entry.code()).isEmpty()) {
                all = all.with(entry.retire(true));
            }
        }
        return all;
    }

    /**
     * Adds a value to the draft.
     *
     * @param version of the draft that was seen
     * @throws DuplicateException if its code has a value, also a retired one
     * @throws RuleViolationException if it may not be, or there is no draft
     * @throws StaleDataException if the draft was changed since
     */
    @RequiresPermission(DictionaryPermissions.MANAGE)
    public void addEntry(@NotNull String key, int version, @NotNull DictionaryEntry entry) {
        change(key, version, content -> {
            if (content.find(entry.code()).isPresent()) {
                throw new DuplicateException("dictionary.codeTaken", entry.code());
            }
            return content.with(entry);
        });
    }

    /**
     * Changes what is kept under a code, also whether it is retired; the code itself stays.
     *
     * @throws RuleViolationException if it may not be, or there is no draft or no such value
     * @throws StaleDataException if the draft was changed since
     */
    @RequiresPermission(DictionaryPermissions.MANAGE)
    public void changeEntry(@NotNull String key, int version, @NotNull DictionaryEntry entry) {
        change(key, version, content -> {
            content.get(entry.code());
            return content.with(entry);
        });
    }

    /** Takes out of the draft what was never decided. @throws RuleViolationException if its code was, or there is no such value or draft */
    @RequiresPermission(DictionaryPermissions.MANAGE)
    public void removeEntry(@NotNull String key, int version, @NotNull String code) {
        change(key, version, content -> content.without(code));
    }

    /** Moves a value of the draft among those beside it. @throws RuleViolationException if there is no such value or draft */
    @RequiresPermission(DictionaryPermissions.MANAGE)
    public void moveEntry(@NotNull String key, int version, @NotNull String code, boolean up) {
        change(key, version, content -> content.moved(code, up));
    }

    /**
     * Merges a value into another one: it is retired and says into which, and its names lead to the other.
     *
     * @throws RuleViolationException if the dictionary does not keep such a thing, one of the two cannot be chosen, or there is no draft
     */
    @RequiresPermission(DictionaryPermissions.MANAGE)
    public void mergeEntry(@NotNull String key, int version, @NotNull String code, @NotNull String into) {
        change(key, version, content -> EntryMerge.merge(content, code, into));
    }

    /**
     * Puts a table in the place of what the draft contains.
     *
     * @throws RuleViolationException naming what is wrong in it
     * @throws StaleDataException if the draft was changed since
     */
    @RequiresPermission(DictionaryPermissions.MANAGE)
    public void importTable(@NotNull String key, int version, @NotNull @Size(max = TABLE_MAX_CHARS, message = "{dictionary.tableTooLong}") String table) {
        change(key, version, content -> DictionaryFile.read(content.dictionary(), table));
    }

    /**
     * Decides that the draft holds from a day on.
     *
     * @throws RuleViolationException if it changes nothing, the day is past or before that of an edition that is decided already
     * @throws StaleDataException if the draft was changed since
     */
    @RequiresPermission(DictionaryPermissions.MANAGE)
    public void enact(@NotNull String key, int version, @NotNull LocalDate day,
            @NotNull @Size(max = Editions.NOTE_MAX_CHARS, message = "{dictionary.noteTooLong}") String note) {
        Dictionary dictionary = dictionaries.get(key);
        DictionaryContent draft = DictionaryFile.read(dictionary, editions.getDraft(dictionary.subject()));
        DictionaryContent latest = shelf.timeline(dictionary).latest();
        new DictionaryCheck(draft).follow(latest);
        if (draft.equals(latest)) {
            throw new RuleViolationException("dictionary.nothingChanged");
        }
        editions.enact(dictionary.subject(), version, day, note);
    }

    /** Makes a decided edition a draft again. @throws RuleViolationException if its day has come, or there is a draft */
    @RequiresPermission(DictionaryPermissions.MANAGE)
    public void recall(@NotNull String key, int number, int version) {
        editions.recall(dictionaries.get(key).subject(), number, version);
    }

    /** Throws the draft away. @throws RuleViolationException if there is none, StaleDataException if it was changed since */
    @RequiresPermission(DictionaryPermissions.MANAGE)
    public void discard(@NotNull String key, int version) {
        editions.discard(dictionaries.get(key).subject(), version);
    }

    private void change(String key, int version, UnaryOperator<DictionaryContent> by) {
        Dictionary dictionary = dictionaries.get(key);
        DictionaryContent changed = by.apply(DictionaryFile.read(dictionary, editions.getDraft(dictionary.subject())));
        new DictionaryCheck(changed).follow(shelf.timeline(dictionary).latest());
        editions.change(dictionary.subject(), version, DictionaryFile.write(changed));
    }

    private DictionaryContent content(Dictionary dictionary, EditionRow row) {
        return DictionaryFile.read(dictionary, editions.getContent(dictionary.subject(), row.number()));
    }
}
