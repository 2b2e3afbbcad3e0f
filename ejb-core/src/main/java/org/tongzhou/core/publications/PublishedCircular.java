package org.tongzhou.core.publications;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.YearMonth;
import org.tongzhou.core.shared.PlainText;
import org.tongzhou.core.shared.RuleViolationException;

/**
 * A month's circular as it was published: its rows, and which entries of the book of points they count, are never changed. It is corrected by another
 * edition, with a reason, which replaces it and beside which it stays readable.
 */
@Entity
@Table(name = "publications_circulars")
@NamedQuery(name = "PublishedCircular.ofYear", query = """
    SELECT NEW org.tongzhou.core.publications.CircularHead(c.id, c.month, c.edition, c.person, c.publishedAt, c.reason, c.replaced)
    FROM PublishedCircular c WHERE c.month >= :first AND c.month <= :last ORDER BY c.month DESC, c.edition DESC""")
@NamedQuery(name = "PublishedCircular.before", query = """
    SELECT c FROM PublishedCircular c WHERE c.replaced = FALSE AND c.month < :month ORDER BY c.month DESC""")
@NamedQuery(name = "PublishedCircular.firstMonth", query = "SELECT MIN(c.month) FROM PublishedCircular c")
@NamedQuery(name = "PublishedCircular.lastMonth", query = "SELECT MAX(c.month) FROM PublishedCircular c")
public class PublishedCircular {
    static final int REASON_MAX_CHARS = 200;
    private static final int MONTH_CHARS = 7;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "publications_circulars_seq")
    @SequenceGenerator(name = "publications_circulars_seq", sequenceName = "publications_circulars_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    /** As {@code 2026-11}. */
    @Column(name = "circular_month", nullable = false, updatable = false, length = MONTH_CHARS)
    private String month;
    @Column(nullable = false, updatable = false)
    private int edition;
    @Column(nullable = false, updatable = false, length = Actor.USERNAME_MAX_CHARS)
    private String username;
    @Column(nullable = false, updatable = false, length = Actor.NAME_MAX_CHARS)
    private String person;
    @Column(name = "published_at", nullable = false, updatable = false)
    private Instant publishedAt;
    /** Why it corrects the edition before; null for the first. */
    @Column(updatable = false, length = REASON_MAX_CHARS)
    private String reason;
    /** Whether there is a later edition. */
    @Column(nullable = false)
    private boolean replaced;

    protected PublishedCircular() {
    }

    /** The first edition of a month. */
    PublishedCircular(YearMonth month, Actor by, Instant at) {
        this(month, 1, null, by, at);
    }

    private PublishedCircular(YearMonth month, int edition, String reason, Actor by, Instant at) {
        this.month = month.toString();
        this.edition = edition;
        this.reason = PlainText.lineOrNull(reason);
        this.username = by.username();
        this.person = by.name();
        this.publishedAt = at;
    }

    /** The next edition, which replaces this one. @throws RuleViolationException if another has done so already */
    PublishedCircular correct(String why, Actor by, Instant at) {
        if (replaced) {
            throw new RuleViolationException("publications.circularReplaced", month);
        }
        replaced = true;
        return new PublishedCircular(month(), edition + 1, why, by, at);
    }

    YearMonth month() {
        return YearMonth.parse(month);
    }

    CircularHead head() {
        return new CircularHead(id, month, edition, person, publishedAt, reason, replaced);
    }

    Long getId() {
        return id;
    }

    int getEdition() {
        return edition;
    }

    Instant getPublishedAt() {
        return publishedAt;
    }

    String getReason() {
        return reason;
    }
}
