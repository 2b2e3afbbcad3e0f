package org.tongzhou.core.publications.bulletins;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tongzhou.core.publications.AdoptedText;
import org.tongzhou.core.publications.PieceDraft;
import org.tongzhou.core.shared.PlainText;
import org.tongzhou.core.shared.RichText;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;

/** A text of an issue: an adopted one, which may read differently here, or one that was written for it. */
@Entity
@Table(name = "publications_issue_texts")
@NamedQuery(name = "IssueText.ofIssue", query = "SELECT t FROM IssueText t WHERE t.issue.id = :issue ORDER BY t.place, t.id")
@NamedQuery(name = "IssueText.ofIssues", query = "SELECT t FROM IssueText t WHERE t.issue.id IN :issues ORDER BY t.issue.id, t.place, t.id")
@NamedQuery(name = "IssueText.ofAdoption", query = "SELECT t FROM IssueText t JOIN FETCH t.issue WHERE t.adoptionId = :adoption ORDER BY t.issue.id, t.id")
@NamedQuery(name = "IssueText.byId", query = "SELECT t FROM IssueText t JOIN FETCH t.issue WHERE t.id = :id")
@NamedQuery(name = "IssueText.free", query = "SELECT a.id FROM Adoption a WHERE LOCATE(:text, LOWER(a.title)) > 0 AND " + IssueText.FREE
    + " ORDER BY a.adoptedAt DESC, a.id DESC")
@NamedQuery(name = "IssueText.freeOf", query = "SELECT a.id FROM Adoption a WHERE a.id IN :ids AND " + IssueText.FREE)
@NamedQuery(name = "IssueText.deleteOf", query = "DELETE FROM IssueText t WHERE t.issue.id = :issue")
public class IssueText {
    static final int TITLE_MAX_CHARS = PieceDraft.TITLE_MAX_CHARS;
    private static final String SEPARATOR = "、";
    /** What a bulletin can take: neither has its carrier used it, nor does it stand in an issue of its. */
    static final String FREE = """
        a.releasedAt IS NULL
        AND NOT EXISTS (SELECT u FROM AdoptionUse u WHERE u.adoption.id = a.id AND u.cancelledAt IS NULL AND (u.carrierKey = :key OR u.carrier = :carrier))
        AND NOT EXISTS (SELECT t FROM IssueText t WHERE t.adoptionId = a.id AND t.issue.bulletin.id = :bulletin AND t.issue.status IN :standing)""";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "publications_issue_texts_seq")
    @SequenceGenerator(name = "publications_issue_texts_seq", sequenceName = "publications_issue_texts_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "issue_id", updatable = false)
    private Issue issue;
    @Column(nullable = false)
    private int place;
    @Column(nullable = false, length = TextDraft.SECTION_MAX_CHARS)
    private String section;
    @Column(nullable = false, length = TITLE_MAX_CHARS)
    private String title;
    @Lob
    @Column(nullable = false)
    private String body;
    @Column(nullable = false, length = TextDraft.SOURCE_MAX_CHARS)
    private String source;
    @Column(name = "adoption_id", updatable = false)
    private Long adoptionId;
    @Column(name = "use_id")
    private Long useId;

    protected IssueText() {
    }

    IssueText(Issue issue, int place, TextDraft draft) {
        this.issue = issue;
        this.place = place;
        write(draft);
    }

    IssueText(Issue issue, int place, AdoptedText adopted) {
        this(issue, place, new TextDraft("", adopted.title(), adopted.body(), cut(adopted.units())));
        this.adoptionId = adopted.id();
    }

    /** The same in another issue. */
    IssueText(Issue issue, IssueText former) {
        this(issue, former.place, former.draft());
        this.adoptionId = former.adoptionId;
    }

    private static String cut(String units) {
        return units.length() <= TextDraft.SOURCE_MAX_CHARS ? units : units.substring(0, TextDraft.SOURCE_MAX_CHARS);
    }

    /** @throws StaleDataException if somebody else has changed it since it was seen */
    void change(int seenVersion, TextDraft draft) {
        requireSeen(seenVersion);
        write(draft);
    }

    /** @throws StaleDataException if somebody else has changed it since it was seen */
    void requireSeen(int seenVersion) {
        if (version != seenVersion) {
            throw new StaleDataException("publications.issue.textStale", title);
        }
    }

    private void write(TextDraft draft) {
        section = PlainText.line(draft.section());
        title = PlainText.line(draft.title());
        body = RichText.clean(draft.body());
        source = PlainText.line(draft.source());
    }

    /** What was merged into the adopted text is printed, too, and its units are named. @throws RuleViolationException if there is no room for their names */
    void absorb(List<String> units, String more) {
        Set<String> named = new LinkedHashSet<>(source.isEmpty() ? List.of() : List.of(source.split(SEPARATOR)));
        named.addAll(units);
        String all = String.join(SEPARATOR, named);
        if (all.length() > TextDraft.SOURCE_MAX_CHARS) {
            throw new RuleViolationException("publications.issue.sourceFull", title);
        }
        source = all;
        body = body + more;
    }

    void move(int next) {
        place = next;
    }

    void book(Long use) {
        useId = use;
    }

    boolean isEmpty() {
        return RichText.isEmpty(body);
    }

    TextDraft draft() {
        return new TextDraft(section, title, body, source);
    }

    TextRow row() {
        return new TextRow(id, version, place, section, title, body, source, adoptionId);
    }

    Long getId() {
        return id;
    }

    int getVersion() {
        return version;
    }

    Issue getIssue() {
        return issue;
    }

    int getPlace() {
        return place;
    }

    String getTitle() {
        return title;
    }

    String getBody() {
        return body;
    }

    Long getAdoptionId() {
        return adoptionId;
    }

    Long getUseId() {
        return useId;
    }
}
