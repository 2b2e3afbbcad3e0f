package org.tongzhou.core.publications.bulletins;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.QueryHint;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Set;
import org.tongzhou.core.publications.scores.RuleDraft;
import org.tongzhou.core.shared.PlainText;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;

/** A bulletin (刊物). A closed one is read, but has no new issues. Its row is locked while a number is given. */
@Entity
@Table(name = "publications_bulletins")
@NamedQuery(name = "Bulletin.all", query = "SELECT b FROM Bulletin b ORDER BY b.id", hints = {@QueryHint(name = "eclipselink.batch", value = "b.readers"),
    @QueryHint(name = "eclipselink.batch", value = "b.editors"), @QueryHint(name = "eclipselink.batch", value = "b.approvers")})
@NamedQuery(name = "Bulletin.byId", query = "SELECT b FROM Bulletin b WHERE b.id = :id")
public class Bulletin {
    private static final int USERNAME_MAX_CHARS = 32;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "publications_bulletins_seq")
    @SequenceGenerator(name = "publications_bulletins_seq", sequenceName = "publications_bulletins_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    @Embedded
    private IssueHead head;
    @Column(nullable = false, length = RuleDraft.NAME_MAX_CHARS)
    private String carrier;
    @Column(name = "carrier_key", nullable = false, length = RuleDraft.KEY_MAX_CHARS)
    private String carrierKey;
    @Column(name = "counts_total", nullable = false)
    private boolean countsTotal;
    @Column(name = "total_before", nullable = false)
    private int totalBefore;
    @Column(name = "is_open", nullable = false)
    private boolean open;
    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "publications_bulletin_readers", joinColumns = @JoinColumn(name = "bulletin_id"))
    @Column(name = "mark", nullable = false, length = BulletinReaders.MARK_MAX_CHARS)
    private Set<String> readers = new HashSet<>();
    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "publications_bulletin_editors", joinColumns = @JoinColumn(name = "bulletin_id"))
    @Column(name = "username", nullable = false, length = USERNAME_MAX_CHARS)
    private Set<String> editors = new HashSet<>();
    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "publications_bulletin_approvers", joinColumns = @JoinColumn(name = "bulletin_id"))
    @Column(name = "username", nullable = false, length = USERNAME_MAX_CHARS)
    private Set<String> approvers = new HashSet<>();

    protected Bulletin() {
    }

    /** @param key by which all tables know its carrier; empty for none @throws RuleViolationException if nobody is to read it */
    Bulletin(BulletinDraft draft, String key) {
        write(draft, key);
    }

    /** @throws RuleViolationException if nobody is to read it @throws StaleDataException if it is not as the caller saw it */
    void change(int seenVersion, BulletinDraft draft, String key) {
        requireSeen(seenVersion);
        write(draft, key);
    }

    void requireSeen(int seenVersion) {
        if (version != seenVersion) {
            throw new StaleDataException("publications.bulletin.stale", head.getName());
        }
    }

    private void write(BulletinDraft draft, String key) {
        if (draft.readers().isEmpty()) {
            throw new RuleViolationException("publications.bulletin.readersMissing");
        }
        head = new IssueHead(draft);
        carrier = PlainText.line(draft.carrier());
        carrierKey = key;
        countsTotal = draft.countsTotal();
        totalBefore = draft.totalBefore();
        open = draft.open();
        become(readers, draft.readers().marks());
        become(editors, draft.editors());
        become(approvers, draft.approvers());
    }

    private static void become(Set<String> present, Set<String> next) {
        present.retainAll(next);
        present.addAll(next);
    }

    /** @throws RuleViolationException if it is closed */
    void requireOpen() {
        if (!open) {
            throw new RuleViolationException("publications.bulletin.closed", head.getName());
        }
    }

    /** @param marks what somebody bears */
    boolean isReadBy(Set<String> marks) {
        return readers.stream().anyMatch(marks::contains);
    }

    boolean isEditedBy(String username) {
        return editors.isEmpty() || editors.contains(username);
    }

    boolean isApprovedBy(String username) {
        return approvers.contains(username);
    }

    BulletinDraft draft() {
        HeadLines lines = head.lines();
        return new BulletinDraft(lines.name(), lines.masthead(), lines.caution(), lines.office(), lines.reportTo(), lines.sendTo(), lines.distributeTo(),
            lines.copies(), carrier, countsTotal, totalBefore, readers(), Set.copyOf(editors), Set.copyOf(approvers), open);
    }

    BulletinReaders readers() {
        return BulletinReaders.ofMarks(readers);
    }

    Long getId() {
        return id;
    }

    int getVersion() {
        return version;
    }

    IssueHead getHead() {
        return head;
    }

    String getName() {
        return head.getName();
    }

    String getCarrier() {
        return carrier;
    }

    String getCarrierKey() {
        return carrierKey;
    }

    boolean isCountsTotal() {
        return countsTotal;
    }

    int getTotalBefore() {
        return totalBefore;
    }

    boolean isOpen() {
        return open;
    }

    Set<String> getApprovers() {
        return Set.copyOf(approvers);
    }
}
