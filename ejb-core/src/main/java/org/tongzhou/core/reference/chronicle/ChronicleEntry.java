package org.tongzhou.core.reference.chronicle;

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
import java.time.YearMonth;
import org.tongzhou.core.reference.Keeper;
import org.tongzhou.core.reference.KeeperScope;
import org.tongzhou.core.shared.PlainText;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;

/**
 * An entry of the chronicle of a unit, or of the city. A unit's is written, sent to the unit's head and confirmed; the city's office makes the city's of one
 * or more of those, which keep their own words, and sets aside what it does not take. What is confirmed is not changed any more, only annotated.
 */
@Entity
@Table(name = "reference_entries")
@NamedQuery(name = "ChronicleEntry.byId", query = "SELECT e FROM ChronicleEntry e WHERE e.id = :id")
@NamedQuery(name = "ChronicleEntry.byIds", query = "SELECT e FROM ChronicleEntry e WHERE e.id IN :ids")
@NamedQuery(name = "ChronicleEntry.sources", query = "SELECT e FROM ChronicleEntry e WHERE e.cityEntryId = :entry ORDER BY e.day, e.id")
@NamedQuery(name = "ChronicleEntry.unfinished", query = """
    SELECT e.id FROM ChronicleEntry e WHERE e.status IN (org.tongzhou.core.reference.chronicle.EntryStatus.WAITING,
      org.tongzhou.core.reference.chronicle.EntryStatus.RETURNED) ORDER BY e.id""")
@NamedQuery(name = "ChronicleEntry.waiting", query = """
    SELECT COUNT(e) FROM ChronicleEntry e WHERE e.city = FALSE AND e.unit = :unit AND e.day >= :first AND e.day <= :last
    AND e.status = org.tongzhou.core.reference.chronicle.EntryStatus.WAITING""")
@NamedQuery(name = "ChronicleEntry.ofMonth", query = """
    SELECT e.id FROM ChronicleEntry e WHERE e.city = :city AND (e.city = TRUE OR e.unit = :book) AND e.day >= :first AND e.day <= :last
    AND e.status = org.tongzhou.core.reference.chronicle.EntryStatus.CONFIRMED ORDER BY e.day, e.id""")
@NamedQuery(name = "ChronicleEntry.confirmed", query = """
    SELECT e FROM ChronicleEntry e WHERE e.id IN :ids AND e.status = org.tongzhou.core.reference.chronicle.EntryStatus.CONFIRMED""")
@NamedQuery(name = "ChronicleEntry.confirmedIds", query = """
    SELECT e.id FROM ChronicleEntry e WHERE e.id > :after AND e.status = org.tongzhou.core.reference.chronicle.EntryStatus.CONFIRMED ORDER BY e.id""")
@NamedQuery(name = "ChronicleEntry.units", query = """
    SELECT DISTINCT e.unit FROM ChronicleEntry e WHERE e.city = FALSE AND e.status = org.tongzhou.core.reference.chronicle.EntryStatus.CONFIRMED ORDER BY e.unit""")
@NamedQuery(name = "ChronicleEntry.count", query = "SELECT COUNT(e) FROM ChronicleEntry e")
@NamedQuery(name = "ChronicleEntry.meant", query = """
    SELECT e FROM ChronicleEntry e
    WHERE (e.city = TRUE OR e.status = org.tongzhou.core.reference.chronicle.EntryStatus.CONFIRMED) AND e.text LIKE :pattern ESCAPE '!'
    OR e.city = FALSE AND e.status <> org.tongzhou.core.reference.chronicle.EntryStatus.CONFIRMED AND (e.id = :number OR e.unit LIKE :pattern ESCAPE '!')
    ORDER BY e.day DESC, e.id DESC""")
@NamedQuery(name = "ChronicleEntry.renameUnit", query = "UPDATE ChronicleEntry e SET e.unit = :newName WHERE e.unit = :oldName")
public class ChronicleEntry {
    private static final LocalDate FIRST_DAY = LocalDate.of(1949, 10, 1);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "reference_entries_seq")
    @SequenceGenerator(name = "reference_entries_seq", sequenceName = "reference_entries_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    @Column(nullable = false, updatable = false)
    private boolean city;
    @Column(nullable = false, length = KeeperScope.UNIT_MAX_CHARS)
    private String unit;
    @Column(nullable = false, updatable = false, length = Keeper.USERNAME_MAX_CHARS)
    private String author;
    @Column(name = "author_name", nullable = false, updatable = false, length = Keeper.NAME_MAX_CHARS)
    private String authorName;
    @Column(name = "first_day", nullable = false)
    private LocalDate day;
    @Column(name = "until_day")
    private LocalDate until;
    @Column(nullable = false, length = EntryDraft.KIND_MAX_CHARS)
    private String kind;
    @Column(name = "words", nullable = false, length = EntryDraft.TEXT_MAX_CHARS)
    private String text;
    @Column(length = EntryDraft.PLACE_MAX_CHARS)
    private String place;
    @Column(length = EntryDraft.PEOPLE_MAX_CHARS)
    private String people;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private EntryStatus status;
    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;
    @Column(name = "confirmed_by", length = Keeper.NAME_MAX_CHARS)
    private String confirmedBy;
    @Column(name = "return_reason", length = EntryNote.TEXT_MAX_CHARS)
    private String returnReason;
    /** The city's entry that was made of it; null for none. */
    @Column(name = "city_entry_id")
    private Long cityEntryId;
    /** Who does not take it into the city's chronicle; null for nobody. */
    @Column(name = "set_aside_by", length = Keeper.NAME_MAX_CHARS)
    private String setAsideBy;
    @Column(name = "set_aside_reason", length = EntryNote.TEXT_MAX_CHARS)
    private String setAsideReason;

    protected ChronicleEntry() {
    }

    /** One of a unit. */
    ChronicleEntry(String unit, Keeper author, EntryDraft draft, LocalDate today, Instant at) {
        this(false, unit, author, EntryStatus.DRAFT, draft, today, at);
    }

    private ChronicleEntry(boolean city, String unit, Keeper author, EntryStatus status, EntryDraft draft, LocalDate today, Instant at) {
        this.city = city;
        this.unit = unit;
        this.author = author.username();
        this.authorName = author.name();
        this.status = status;
        put(draft, today, at);
    }

    /** One of the city, which is confirmed as it is made. @param unit the office that makes it */
    static ChronicleEntry ofCity(String unit, Keeper editor, EntryDraft draft, LocalDate today, Instant at) {
        ChronicleEntry entry = new ChronicleEntry(true, unit, editor, EntryStatus.CONFIRMED, draft, today, at);
        entry.confirmedBy = editor.name();
        return entry;
    }

    /** @throws RuleViolationException if it was sent, or its days make no sense @throws StaleDataException if it was changed since it was seen */
    void write(int seenVersion, EntryDraft draft, LocalDate today, Instant at) {
        requireSeen(seenVersion);
        requireWritable();
        put(draft, today, at);
    }

    private void put(EntryDraft draft, LocalDate today, Instant at) {
        LocalDate last = draft.until() == null ? draft.day() : draft.until();
        if (last.isBefore(draft.day())) {
            throw new RuleViolationException("reference.untilBeforeDay");
        }
        if (last.isAfter(today) || draft.day().isBefore(FIRST_DAY)) {
            throw new RuleViolationException("reference.entryDayOutOfRange", String.valueOf(FIRST_DAY.getYear()));
        }
        day = draft.day();
        until = draft.until() == null || draft.until().equals(draft.day()) ? null : draft.until();
        kind = draft.kind();
        text = PlainText.lines(draft.text());
        place = PlainText.lineOrNull(draft.place());
        people = PlainText.lineOrNull(draft.people());
        changedAt = at;
    }

    void requireSeen(int seenVersion) {
        if (version != seenVersion) {
            throw new StaleDataException("reference.entryStale");
        }
    }

    void requireWritable() {
        if (!status.isWritable()) {
            throw new RuleViolationException("reference.entrySent");
        }
    }

    void send(int seenVersion, Instant at) {
        requireSeen(seenVersion);
        requireWritable();
        turn(EntryStatus.WAITING, at);
        returnReason = null;
    }

    void recall(Instant at) {
        requireWaiting();
        turn(EntryStatus.DRAFT, at);
    }

    void confirm(int seenVersion, String by, Instant at) {
        requireSeen(seenVersion);
        requireWaiting();
        confirmedBy = by;
        turn(EntryStatus.CONFIRMED, at);
    }

    void giveBack(String reason, Instant at) {
        requireWaiting();
        returnReason = PlainText.line(reason);
        turn(EntryStatus.RETURNED, at);
    }

    private void requireWaiting() {
        if (status != EntryStatus.WAITING) {
            throw new RuleViolationException("reference.entryNotWaiting");
        }
    }

    void requireConfirmed() {
        if (status != EntryStatus.CONFIRMED) {
            throw new RuleViolationException("reference.entryNotConfirmed");
        }
    }

    /** The city's entry was made of it. @throws RuleViolationException if it is none of a unit that is confirmed, or one was already */
    void takeInto(ChronicleEntry cityEntry) {
        requireConfirmed();
        if (city || cityEntryId != null) {
            throw new RuleViolationException("reference.entryTaken");
        }
        if (isSetAside()) {
            throw new RuleViolationException("reference.entrySetAside", setAsideBy);
        }
        cityEntryId = cityEntry.id;
    }

    /**
     * It is not taken into the city's chronicle (不采用); it stays in that of its unit.
     *
     * @throws RuleViolationException if it is none of a unit that is confirmed, was taken, or was set aside already
     * @throws StaleDataException if it was changed since it was seen
     */
    void setAside(int seenVersion, String reason, String by) {
        requireSeen(seenVersion);
        requireConfirmed();
        if (city || cityEntryId != null) {
            throw new RuleViolationException("reference.entryTaken");
        }
        if (isSetAside()) {
            throw new RuleViolationException("reference.entrySetAside", setAsideBy);
        }
        setAsideBy = by;
        setAsideReason = PlainText.line(reason);
    }

    /** It may be taken again. @throws RuleViolationException if it was not set aside */
    void takeUp() {
        if (!isSetAside()) {
            throw new RuleViolationException("reference.entryNotSetAside");
        }
        setAsideBy = null;
        setAsideReason = null;
    }

    private boolean isSetAside() {
        return setAsideBy != null;
    }

    private void turn(EntryStatus next, Instant at) {
        status = next;
        changedAt = at;
    }

    boolean isOf(String username) {
        return author.equals(username);
    }

    YearMonth month() {
        return YearMonth.from(day);
    }

    /** Whose chronicle it belongs to: that of its unit, or the city's. */
    String book() {
        return city ? ClosedMonth.CITY : unit;
    }

    EntryDraft draft() {
        return new EntryDraft(day, until, kind, text, place == null ? "" : place, people == null ? "" : people);
    }

    EntryRow row() {
        return new EntryRow(id, version, city, unit, authorName, day, until, kind, text, place, people, status, confirmedBy, returnReason, cityEntryId, setAsideReason);
    }

    Long getId() {
        return id;
    }

    int getVersion() {
        return version;
    }

    boolean isCity() {
        return city;
    }

    String getUnit() {
        return unit;
    }

    String getAuthor() {
        return author;
    }

    String getKind() {
        return kind;
    }

    String getText() {
        return text;
    }

    LocalDate getDay() {
        return day;
    }

    EntryStatus getStatus() {
        return status;
    }

    String getConfirmedBy() {
        return confirmedBy;
    }

    String getReturnReason() {
        return returnReason;
    }

    Instant getChangedAt() {
        return changedAt;
    }

    String getSetAsideReason() {
        return setAsideReason;
    }

    Long getCityEntryId() {
        return cityEntryId;
    }
}
