package org.tongzhou.core.publications.bulletins;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.tongzhou.core.shared.OfficeZone;
import org.tongzhou.core.shared.PlainText;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;

/**
 * An issue (一期): arranged, handed in to who signs it, signed and so published with a number, or returned. What was published is not changed; it is
 * withdrawn and arranged again under its number, or replaced by a corrected issue that takes the number over.
 */
@Entity
@Table(name = "publications_issues")
@NamedQuery(name = "Issue.byId", query = "SELECT i FROM Issue i JOIN FETCH i.bulletin WHERE i.id = :id")
@NamedQuery(name = "Issue.plain", query = "SELECT i FROM Issue i WHERE i.id = :id")
@NamedQuery(name = "Issue.lastNumber", query = """
    SELECT MAX(i.number) FROM Issue i WHERE i.bulletin.id = :bulletin AND i.year = :year AND i.special = :special""")
@NamedQuery(name = "Issue.lastTotal", query = "SELECT MAX(i.total) FROM Issue i WHERE i.bulletin.id = :bulletin")
@NamedQuery(name = "Issue.waiting", query = """
    SELECT i.id FROM Issue i WHERE i.status = org.tongzhou.core.publications.bulletins.IssueStatus.APPROVING ORDER BY i.id""")
@NamedQuery(name = "Issue.waitingOf", query = """
    SELECT i FROM Issue i WHERE i.bulletin.id = :bulletin AND i.status = org.tongzhou.core.publications.bulletins.IssueStatus.APPROVING ORDER BY i.id""")
@NamedQuery(name = "Issue.corrections", query = """
    SELECT COUNT(i) FROM Issue i WHERE i.correctionOf = :id AND i.status IN (org.tongzhou.core.publications.bulletins.IssueStatus.EDITING,
    org.tongzhou.core.publications.bulletins.IssueStatus.APPROVING)""")
@NamedQuery(name = "Issue.countOf", query = "SELECT COUNT(i) FROM Issue i WHERE i.bulletin.id = :bulletin")
@NamedQuery(name = "Issue.years", query = """
    SELECT DISTINCT i.year FROM Issue i WHERE i.bulletin.id IN :bulletins AND i.status = org.tongzhou.core.publications.bulletins.IssueStatus.PUBLISHED
    ORDER BY i.year DESC""")
@NamedQuery(name = "Issue.published", query = """
    SELECT i FROM Issue i JOIN FETCH i.bulletin WHERE i.id IN :ids AND i.status = org.tongzhou.core.publications.bulletins.IssueStatus.PUBLISHED""")
@NamedQuery(name = "Issue.meant", query = """
    SELECT i FROM Issue i WHERE i.status NOT IN (org.tongzhou.core.publications.bulletins.IssueStatus.EDITING,
      org.tongzhou.core.publications.bulletins.IssueStatus.APPROVING) AND LOCATE(:text, LOWER(i.title)) > 0
    OR i.status IN (org.tongzhou.core.publications.bulletins.IssueStatus.EDITING, org.tongzhou.core.publications.bulletins.IssueStatus.APPROVING)
    AND (i.id = :number OR LOCATE(:text, LOWER(i.head.name)) > 0) ORDER BY i.changedAt DESC, i.id DESC""")
@NamedQuery(name = "Issue.publishedIds", query = """
    SELECT i.id FROM Issue i WHERE i.status = org.tongzhou.core.publications.bulletins.IssueStatus.PUBLISHED AND i.id > :after ORDER BY i.id""")
public class Issue {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "publications_issues_seq")
    @SequenceGenerator(name = "publications_issues_seq", sequenceName = "publications_issues_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "bulletin_id", updatable = false)
    private Bulletin bulletin;
    @Column(nullable = false, updatable = false)
    private boolean special;
    @Column(nullable = false, length = IssueText.TITLE_MAX_CHARS)
    private String title;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private IssueStatus status;
    @Column(name = "issue_year")
    private Integer year;
    @Column(name = "issue_number")
    private Integer number;
    @Column(name = "issue_total")
    private Integer total;
    @Column(name = "correction_of", updatable = false)
    private Long correctionOf;
    @Embedded
    private IssueHead head;
    @Column(name = "changed_by", nullable = false, length = IssueStep.NAME_MAX_CHARS)
    private String changedBy;
    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;
    @Column(name = "handed_in_by", length = IssueStep.USERNAME_MAX_CHARS)
    private String handedInBy;
    @Column(name = "approver_name", length = IssueStep.NAME_MAX_CHARS)
    private String approverName;
    @Column(name = "published_at")
    private Instant publishedAt;
    @Column(name = "published_on")
    private LocalDate publishedOn;

    protected Issue() {
    }

    /** @param title what it is about; empty if its first text says that @param correctionOf the issue that it is to replace; null for none */
    Issue(Bulletin bulletin, boolean special, String title, Long correctionOf, String by, Instant at) {
        this.bulletin = bulletin;
        this.special = special;
        this.title = PlainText.line(title);
        this.correctionOf = correctionOf;
        this.status = IssueStatus.EDITING;
        this.head = bulletin.getHead().copy();
        changed(by, at);
    }

    /** Its texts, or what it says itself, are other ones. @throws RuleViolationException if it is not being arranged */
    void touch(String by, Instant at) {
        requireEditing();
        changed(by, at);
    }

    void rename(String newTitle, String by, Instant at) {
        touch(by, at);
        title = PlainText.line(newTitle);
    }

    private void changed(String by, Instant at) {
        changedBy = by;
        changedAt = at;
    }

    void requireEditing() {
        if (status != IssueStatus.EDITING) {
            throw new RuleViolationException("publications.issue.notEditing", getLabel());
        }
    }

    void requireApproving() {
        if (status != IssueStatus.APPROVING) {
            throw new RuleViolationException("publications.issue.notApproving", getLabel());
        }
    }

    private void requirePublished() {
        if (status != IssueStatus.PUBLISHED) {
            throw new RuleViolationException("publications.issue.notPublished", getLabel());
        }
    }

    void requireSeen(int seenVersion) {
        if (version != seenVersion) {
            throw new StaleDataException("publications.issue.stale", getLabel());
        }
    }

    /** @throws RuleViolationException if it was numbered once */
    void requireNeverNumbered() {
        if (number != null) {
            throw new RuleViolationException("publications.issue.numbered", getLabel());
        }
    }

    void handIn(int seenVersion, String username, String by, Instant at) {
        requireEditing();
        requireSeen(seenVersion);
        bulletin.requireOpen();
        status = IssueStatus.APPROVING;
        handedInBy = username;
        changed(by, at);
    }

    void recall(String by, Instant at) {
        requireApproving();
        status = IssueStatus.EDITING;
        changed(by, at);
    }

    /** @param given the number that it gets; its own if it has one */
    void publish(IssueNumber given, String firstTitle, String by, Instant at) {
        requireApproving();
        bulletin.requireOpen();
        year = given.year();
        number = given.number();
        total = given.total();
        title = title.isEmpty() ? firstTitle : title;
        head = bulletin.getHead().copy();
        status = IssueStatus.PUBLISHED;
        approverName = by;
        publishedAt = at;
        publishedOn = LocalDate.ofInstant(at, OfficeZone.ID);
        changed(by, at);
    }

    /** What was published once, also while it is arranged again. */
    void withdraw(String by, Instant at) {
        if (status != IssueStatus.EDITING || number == null) {
            requirePublished();
        }
        status = IssueStatus.WITHDRAWN;
        changed(by, at);
    }

    void reopen(String by, Instant at) {
        if (status != IssueStatus.WITHDRAWN) {
            throw new RuleViolationException("publications.issue.notWithdrawn", getLabel());
        }
        status = IssueStatus.EDITING;
        changed(by, at);
    }

    void requireCorrectable() {
        requirePublished();
    }

    /** The corrected issue takes its place. */
    void replace(String by, Instant at) {
        requirePublished();
        status = IssueStatus.REPLACED;
        changed(by, at);
    }

    /** Its number; null if it has none yet. */
    IssueNumber number() {
        return number == null ? null : new IssueNumber(year, number, total, special);
    }

    /** As messages name it. */
    String getLabel() {
        return number == null ? title.isEmpty() ? head.getName() : title : head.getName() + ' ' + year + ' ' + number().printed();
    }

    IssueRow row() {
        return new IssueRow(id, bulletin.getId(), head.getName(), title, status, year, number, total, special, changedBy, changedAt, publishedAt);
    }

    Long getId() {
        return id;
    }

    int getVersion() {
        return version;
    }

    Bulletin getBulletin() {
        return bulletin;
    }

    boolean isSpecial() {
        return special;
    }

    String getTitle() {
        return title;
    }

    IssueStatus getStatus() {
        return status;
    }

    Long getCorrectionOf() {
        return correctionOf;
    }

    IssueHead getHead() {
        return head;
    }

    Instant getChangedAt() {
        return changedAt;
    }

    String getHandedInBy() {
        return handedInBy;
    }

    String getApproverName() {
        return approverName;
    }

    Instant getPublishedAt() {
        return publishedAt;
    }

    LocalDate getPublishedOn() {
        return publishedOn;
    }
}
