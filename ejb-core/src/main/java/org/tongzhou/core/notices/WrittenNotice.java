package org.tongzhou.core.notices;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.tongzhou.core.notices.slips.DesignedField;
import org.tongzhou.core.notices.slips.Slip;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.shared.PlainText;
import org.tongzhou.core.shared.RichText;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.Urgency;

/** What somebody has written for a unit: words, whom they are for, where they stand and from when to when. */
@MappedSuperclass
abstract class WrittenNotice {
    static final int UNIT_MAX_CHARS = 120;

    @Column(nullable = false, length = NoticeDraft.TITLE_MAX_CHARS)
    private String title;
    @Lob
    @Column(nullable = false)
    private String body;
    @Column(nullable = false, updatable = false, length = WrittenNotice.UNIT_MAX_CHARS)
    private String unit;
    @Column(nullable = false, updatable = false, length = 32)
    private String author;
    /** Who gave it the words that it has; null for its author. */
    @Column(name = "written_by", length = 32)
    private String writer;
    @Column(nullable = false)
    private boolean everybody;
    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "notices_units", joinColumns = @JoinColumn(name = "notice_id"))
    @Column(name = "unit", nullable = false, length = WrittenNotice.UNIT_MAX_CHARS)
    private Set<String> units = new HashSet<>();
    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "notices_addressees", joinColumns = @JoinColumn(name = "notice_id"))
    @Column(name = "party", nullable = false, length = Addressees.MARK_MAX_CHARS)
    private Set<String> addressees = new HashSet<>();
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 12)
    private Urgency urgency;
    @Column(nullable = false)
    private boolean pinned;
    @Column(name = "reply_due_at")
    private Instant replyDueAt;
    /** Until when a reply was asked for before that was moved while it could be read; null if it was not. */
    @Column(name = "reply_due_was")
    private Instant formerReplyDueAt;
    /** Of a column in {@code notices.columns}. */
    @Column(name = "column_id", nullable = false)
    private long columnId;
    @Column(name = "confirm_asked", nullable = false)
    private boolean confirmAsked;
    /** Whether units reply, and sections, each for all whose accounts bear its label. */
    @Column(name = "reply_per_unit", nullable = false)
    private boolean repliedByUnits;
    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "notices_slip_fields", joinColumns = @JoinColumn(name = "notice_id"))
    private Set<DesignedField> slipFields = new HashSet<>();
    @Column(name = "comments_allowed", nullable = false)
    private boolean commentsAllowed;
    @Column(name = "publish_at")
    private Instant publishAt;
    @Column(name = "expires_at")
    private Instant expiresAt;

    protected WrittenNotice() {
    }

    /** @throws RuleViolationException if the author has no unit */
    WrittenNotice(NoticeDraft draft, String author, String unit) {
        if (unit.isBlank()) {
            throw new RuleViolationException("notices.unitMissing");
        }
        this.author = author;
        this.unit = unit;
        write(draft, author);
    }

    /** @param by user name of who writes it so */
    final void write(NoticeDraft draft, String by) {
        NoticeDraft before = title == null ? null : draft();
        title = PlainText.line(draft.title());
        body = RichText.clean(draft.body(), pictures());
        everybody = draft.audience().everybody();
        units.retainAll(draft.audience().units());
        units.addAll(draft.audience().units());
        Set<String> marks = everybody ? Set.of() : draft.also().marks();
        addressees.retainAll(marks);
        addressees.addAll(marks);
        urgency = draft.urgency();
        pinned = draft.pinned();
        replyDueAt = draft.replyDueAt();
        columnId = draft.columnId();
        publishAt = draft.publishAt();
        expiresAt = draft.expiresAt();
        confirmAsked = draft.confirm();
        ask(draft.slip());
        commentsAllowed = draft.comments();
        if (before == null || !says(before)) {
            writer = by;
        }
    }

    /** Whether its words and what it asks for are those of a draft, whomever that is for. */
    private boolean says(NoticeDraft other) {
        return title.equals(other.title()) && body.equals(other.body()) && Objects.equals(replyDueAt, other.replyDueAt()) && slip().equals(other.slip());
    }

    /** @param by user name of who does @throws RuleViolationException if it would say nothing */
    void reword(String newTitle, String newBody, String by) {
        String cleaned = RichText.clean(newBody, pictures());
        if (saysNothing(cleaned)) {
            throw new RuleViolationException("notices.bodyMissing");
        }
        title = PlainText.line(newTitle);
        body = cleaned;
        writer = by;
    }

    /** A picture says something, as a letter that was scanned does, and so does a file below it. */
    private boolean saysNothing(String markup) {
        return RichText.isEmpty(markup) && RichText.pictures(markup).isEmpty() && !bringsFiles();
    }

    /** Whether files stand below it. */
    abstract boolean bringsFiles();

    /** The pictures of its text are those of its own files that its author has put there. */
    void illustrate(String written, Set<Long> own) {
        body = RichText.clean(written, own);
    }

    /** Those that it shows already: a file that is not its own comes by {@link #illustrate} alone, which knows them. */
    private Set<Long> pictures() {
        return body == null ? Set.of() : RichText.pictures(body);
    }

    void putFirst(boolean first) {
        pinned = first;
    }

    /** @param until null for never */
    void endAt(Instant until) {
        expiresAt = until;
    }

    /** Replies are asked for until another moment. */
    void replyUntil(Instant due) {
        formerReplyDueAt = replyDueAt;
        replyDueAt = due;
    }

    void forgetFormerDue() {
        formerReplyDueAt = null;
    }

    NoticeMoments moments() {
        return new NoticeMoments(publishAt, expiresAt, replyDueAt);
    }

    /** @throws RuleViolationException if it says nothing, or to nobody, or its slip could not be filled in */
    void requireWhole() {
        if (saysNothing(body)) {
            throw new RuleViolationException("notices.bodyMissing");
        }
        if (audience().isEmpty() && addressees.isEmpty()) {
            throw new RuleViolationException("notices.audienceMissing");
        }
        if (replyDueAt == null && !slip().isPlain()) {
            throw new RuleViolationException("notices.slip.dueMissing");
        }
        slip().requireWhole();
    }

    /** Is called, and asks, as in a former text; its body comes back with that one's files. @param by user name of who had written it so */
    void restore(String formerTitle, Slip slip, Instant due, String by) {
        title = formerTitle;
        replyDueAt = due;
        writer = by;
        ask(slip);
    }

    private void ask(Slip slip) {
        repliedByUnits = slip.perUnit();
        Set<DesignedField> fields = DesignedField.ofAll(slip);
        slipFields.retainAll(fields);
        slipFields.addAll(fields);
    }

    /** Everybody, or its units. */
    Audience audience() {
        return everybody ? Audience.EVERYBODY : Audience.ofUnits(units);
    }

    /** Whom it addresses beside these. */
    Addressees also() {
        return addressees.isEmpty() ? Addressees.NONE : Addressees.ofMarks(addressees);
    }

    /**
     * Addresses these as well.
     *
     * @return false if it addressed all of them before
     * @throws RuleViolationException if it would address more than can be chosen
     */
    boolean address(Audience more, Addressees others) {
        if (everybody) {
            return false;
        }
        if (more.everybody()) {
            everybody = true;
            units.clear();
            addressees.clear();
            return true;
        }
        boolean wider = !units.containsAll(more.units()) || !addressees.containsAll(others.marks()); // what adds to a set that is not read yet tells nothing
        units.addAll(more.units());
        addressees.addAll(others.marks());
        if (units.size() > Audience.UNITS_MAX || also().isTooLarge()) {
            throw new RuleViolationException("notices.partiesTooMany");
        }
        return wider;
    }

    NoticeDraft draft() {
        return new NoticeDraft(title, body, audience(), urgency, pinned, replyDueAt, columnId, publishAt, expiresAt, also(), confirmAsked, slip(), commentsAllowed);
    }

    String getTitle() {
        return title;
    }

    String getBody() {
        return body;
    }

    String getUnit() {
        return unit;
    }

    String getAuthor() {
        return author;
    }

    /** User name of who gave it the words that it has: its author, or somebody else who publishes for the unit, reviews or corrects. */
    String getWriter() {
        return writer == null ? author : writer;
    }

    Urgency getUrgency() {
        return urgency;
    }

    /** Whether its readers are told of it beside the lists. */
    boolean isPressing() {
        return replyDueAt != null || urgency != Urgency.ROUTINE;
    }

    Instant getReplyDueAt() {
        return replyDueAt;
    }

    /** Null unless that was moved since it was published. */
    Instant getFormerReplyDueAt() {
        return formerReplyDueAt;
    }

    boolean isConfirmAsked() {
        return confirmAsked;
    }

    Slip slip() {
        return new Slip(repliedByUnits, DesignedField.listFields(slipFields));
    }

    boolean isRepliedByUnits() {
        return repliedByUnits;
    }

    boolean isCommentsAllowed() {
        return commentsAllowed;
    }

    long getColumnId() {
        return columnId;
    }

    Instant getExpiresAt() {
        return expiresAt;
    }
}
