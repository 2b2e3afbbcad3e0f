package org.tongzhou.core.reference;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Lob;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.tongzhou.core.shared.PlainText;
import org.tongzhou.core.shared.RichText;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;

/**
 * A text that a unit keeps to be looked up: drafted by its keepers, published, put right with a note, withdrawn with a reason, and published again. What was
 * published once is never deleted.
 */
@MappedSuperclass
public abstract class Holding {
    public static final int TITLE_MAX_CHARS = 200;
    public static final int CODE_MAX_CHARS = 40;
    public static final int BODY_MAX_CHARS = 500_000;
    protected static final LocalDate FIRST_DAY = LocalDate.of(1949, 10, 1);
    protected static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

    @Version
    private int version;
    @Column(nullable = false, length = TITLE_MAX_CHARS)
    private String title;
    @Lob
    @Column(nullable = false)
    private String body;
    @Column(nullable = false, length = KeeperScope.UNIT_MAX_CHARS)
    private String unit;
    @Column(nullable = false, updatable = false, length = Keeper.USERNAME_MAX_CHARS)
    private String author;
    @Column(name = "author_name", nullable = false, updatable = false, length = Keeper.NAME_MAX_CHARS)
    private String authorName;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private HoldingStatus status;
    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;
    /** When it was published first; null until then. */
    @Column(name = "published_at")
    private Instant publishedAt;

    protected Holding() {
    }

    protected Holding(String unit, Keeper author, Instant at) {
        this.unit = unit;
        this.author = author.username();
        this.authorName = author.name();
        this.status = HoldingStatus.DRAFT;
        this.changedAt = at;
    }

    public abstract Long getId();

    /** What a list says of it beside its title, in one line; kept with its former texts. */
    public abstract String facts();

    /** Whether its readers have to be told that whose words they are has not gone over them. */
    public boolean isUnreviewed() {
        return false;
    }

    protected void put(String newTitle, String newBody, Instant at) {
        title = PlainText.line(newTitle);
        body = RichText.clean(newBody);
        changedAt = at;
    }

    /** Something about it has changed that is not its text. */
    protected void touch(Instant at) {
        changedAt = at;
    }

    /** @param days null for none @throws RuleViolationException if one lies beyond what can be meant */
    protected static void requireDays(LocalDate... days) {
        if (Stream.of(days).anyMatch(day -> day != null && (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)))) {
            throw new RuleViolationException("reference.dayOutOfRange", String.valueOf(FIRST_DAY.getYear()), String.valueOf(LAST_DAY.getYear()));
        }
    }

    /** @throws StaleDataException if it was changed since it was seen */
    public void requireSeen(int seenVersion) {
        if (version != seenVersion) {
            throw new StaleDataException("reference.stale", title);
        }
    }

    /** @param files whether it has some @throws RuleViolationException if it is published already, or says nothing */
    public void publish(boolean files, Instant at) {
        if (status == HoldingStatus.PUBLISHED) {
            throw new RuleViolationException("reference.publishedAlready", title);
        }
        requireContent(files);
        status = HoldingStatus.PUBLISHED;
        publishedAt = publishedAt == null ? at : publishedAt;
        changedAt = at;
    }

    /** @throws RuleViolationException if it has neither words nor files */
    public void requireContent(boolean files) {
        if (!files && RichText.isEmpty(body)) {
            throw new RuleViolationException("reference.bodyMissing");
        }
    }

    /** @throws RuleViolationException if it is not published */
    public void withdraw(Instant at) {
        if (status != HoldingStatus.PUBLISHED) {
            throw new RuleViolationException("reference.notPublished", title);
        }
        status = HoldingStatus.WITHDRAWN;
        changedAt = at;
    }

    /** @throws RuleViolationException if it was published once */
    public void requireNeverPublished() {
        if (publishedAt != null) {
            throw new RuleViolationException("reference.publishedOnce", title);
        }
    }

    public boolean isPublished() {
        return status == HoldingStatus.PUBLISHED;
    }

    public int getVersion() {
        return version;
    }

    public String getTitle() {
        return title;
    }

    public String getBody() {
        return body;
    }

    public String getUnit() {
        return unit;
    }

    public String getAuthorName() {
        return authorName;
    }

    public HoldingStatus getStatus() {
        return status;
    }

    public Instant getChangedAt() {
        return changedAt;
    }

    public Instant getPublishedAt() {
        return publishedAt;
    }
}
