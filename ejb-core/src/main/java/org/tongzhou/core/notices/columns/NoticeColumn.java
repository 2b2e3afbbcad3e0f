package org.tongzhou.core.notices.columns;

import static java.util.stream.Collectors.toSet;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.tongzhou.core.shared.PlainText;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;

/**
 * A column (栏目) in the tree of all: set up by a unit, closed when nothing more shall be written in it, opened again. What stands in it keeps
 * it from being deleted.
 */
@Entity
@Table(name = "notices_columns")
@NamedQuery(name = "NoticeColumn.all", query = "SELECT c FROM NoticeColumn c ORDER BY c.ordinal, c.id")
@NamedQuery(name = "NoticeColumn.byId", query = "SELECT c FROM NoticeColumn c WHERE c.id = :id")
public class NoticeColumn {
    static final int DEPTH_MAX = 4;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "notices_columns_seq")
    @SequenceGenerator(name = "notices_columns_seq", sequenceName = "notices_columns_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "parent_id")
    private NoticeColumn parent;
    @Column(nullable = false)
    private int ordinal;
    @Column(nullable = false, length = ColumnFacts.NAME_MAX_CHARS)
    private String name;
    @Column(nullable = false, length = ColumnParty.NAME_MAX_CHARS)
    private String unit;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 12)
    private ColumnKind kind;
    @Column(name = "life_days", nullable = false)
    private int lifeDays;
    @Column(name = "template_title", length = ColumnTemplate.TITLE_MAX_CHARS)
    private String templateTitle;
    @Lob
    @Column(name = "template_body")
    private String templateBody;
    @Column(name = "own_review", nullable = false)
    private boolean ownReview;
    @Column(nullable = false)
    private boolean closed;
    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;
    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "notices_column_parties", joinColumns = @JoinColumn(name = "column_id"))
    private Set<ColumnParty> parties = new HashSet<>();

    protected NoticeColumn() {
    }

    /** @param ordinal behind those beside it */
    NoticeColumn(NoticeColumn parent, ColumnFacts facts, int ordinal, Instant at) {
        this.ordinal = ordinal;
        standBelow(parent, 1);
        write(facts, at);
    }

    /** @throws StaleDataException if it was changed since it was seen */
    void change(int seenVersion, ColumnFacts facts, Instant at) {
        requireSeen(seenVersion);
        write(facts, at);
    }

    /**
     * @param height how many levels it has with those below it
     * @param last   ordinal behind those beside it there
     * @throws RuleViolationException if that is below itself, or too deep
     */
    void move(int seenVersion, NoticeColumn newParent, int height, int last, Instant at) {
        requireSeen(seenVersion);
        for (NoticeColumn above = newParent; above != null; above = above.parent) {
            if (above == this) {
                throw new RuleViolationException("notices.columnBelowItself", name);
            }
        }
        standBelow(newParent, height);
        ordinal = last;
        changedAt = at;
    }

    private void standBelow(NoticeColumn newParent, int height) {
        if ((newParent == null ? 0 : newParent.depth()) + height > DEPTH_MAX) {
            throw new RuleViolationException("notices.columnTooDeep", DEPTH_MAX);
        }
        parent = newParent;
    }

    void standAt(int place) {
        ordinal = place;
    }

    /** @throws RuleViolationException if it is already */
    void close(int seenVersion, Instant at) {
        requireSeen(seenVersion);
        if (closed) {
            throw new RuleViolationException("notices.columnClosedAlready", name);
        }
        closed = true;
        changedAt = at;
    }

    /** @throws RuleViolationException if it is not closed */
    void reopen(int seenVersion, Instant at) {
        requireSeen(seenVersion);
        if (!closed) {
            throw new RuleViolationException("notices.columnOpenAlready", name);
        }
        closed = false;
        changedAt = at;
    }

    void requireSeen(int seenVersion) {
        if (version != seenVersion) {
            throw new StaleDataException("notices.columnStale", name);
        }
    }

    private void write(ColumnFacts facts, Instant at) {
        if (facts.kind() == ColumnKind.RESTRICTED && facts.readers().isEmpty()) {
            throw new RuleViolationException("notices.columnReadersMissing");
        }
        if (facts.kind() == ColumnKind.SECTION && facts.unit().isBlank()) {
            throw new RuleViolationException("notices.columnUnitMissing");
        }
        name = PlainText.line(facts.name());
        unit = facts.unit();
        kind = facts.kind();
        lifeDays = facts.lifeDays();
        ownReview = facts.ownReview();
        ColumnTemplate template = facts.template().cleaned();
        templateTitle = template.title().isEmpty() ? null : template.title();
        templateBody = template.body().isEmpty() ? null : template.body();
        changedAt = at;
        Set<ColumnParty> next = parties(facts);
        parties.retainAll(next);
        parties.addAll(next);
    }

    private static Set<ColumnParty> parties(ColumnFacts facts) {
        Set<ColumnParty> all = new HashSet<>();
        if (facts.kind() == ColumnKind.RESTRICTED) {
            add(all, ColumnPart.READER, facts.readers());
        }
        add(all, ColumnPart.AUTHOR, facts.authors());
        add(all, ColumnPart.SECTION_REVIEWER, Parties.ofPeople(facts.sectionReviewers()));
        add(all, ColumnPart.OFFICE_REVIEWER, Parties.ofPeople(facts.officeReviewers()));
        return all;
    }

    private static void add(Set<ColumnParty> all, ColumnPart part, Parties those) {
        those.units().forEach(each -> all.add(new ColumnParty(part, ColumnParty.Kind.UNIT, each)));
        those.roles().forEach(each -> all.add(new ColumnParty(part, ColumnParty.Kind.ROLE, each)));
        those.people().forEach(each -> all.add(new ColumnParty(part, ColumnParty.Kind.PERSON, each)));
    }

    ColumnFacts facts() {
        return new ColumnFacts(name, unit, kind, those(ColumnPart.READER), those(ColumnPart.AUTHOR), those(ColumnPart.SECTION_REVIEWER).people(),
            those(ColumnPart.OFFICE_REVIEWER).people(), ownReview, lifeDays, template());
    }

    private ColumnTemplate template() {
        return new ColumnTemplate(Objects.requireNonNullElse(templateTitle, ""), Objects.requireNonNullElse(templateBody, ""));
    }

    private Parties those(ColumnPart part) {
        return new Parties(names(part, ColumnParty.Kind.UNIT), names(part, ColumnParty.Kind.ROLE), names(part, ColumnParty.Kind.PERSON));
    }

    private Set<String> names(ColumnPart part, ColumnParty.Kind of) {
        return parties.stream().filter(party -> party.is(part, of)).map(ColumnParty::getName).collect(toSet());
    }

    /** 1 for one at the top. */
    int depth() {
        return parent == null ? 1 : parent.depth() + 1;
    }

    Long getId() {
        return id;
    }

    int getVersion() {
        return version;
    }

    NoticeColumn getParent() {
        return parent;
    }

    Long getParentId() {
        return parent == null ? null : parent.id;
    }

    int getOrdinal() {
        return ordinal;
    }

    String getName() {
        return name;
    }

    String getUnit() {
        return unit;
    }

    boolean isClosed() {
        return closed;
    }
}
