package org.tongzhou.core.reference.regulations;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongzhou.core.reference.Holding;
import org.tongzhou.core.reference.Keeper;
import org.tongzhou.core.shared.PlainText;
import org.tongzhou.core.shared.RuleViolationException;

/**
 * A law or regulation (政策法规) with the dates from which its validity follows. Since when it is amended or ended is worked out from the links of published
 * ones, and kept with it so that lists can be searched by it.
 */
@Entity
@Table(name = "reference_regulations")
@NamedQuery(name = "Regulation.byId", query = "SELECT r FROM Regulation r WHERE r.id = :id")
@NamedQuery(name = "Regulation.issuers", query = """
    SELECT DISTINCT r.issuer FROM Regulation r WHERE r.status = org.tongzhou.core.reference.HoldingStatus.PUBLISHED ORDER BY r.issuer""")
@NamedQuery(name = "Regulation.years", query = """
    SELECT DISTINCT r.issuedYear FROM Regulation r WHERE r.status = org.tongzhou.core.reference.HoldingStatus.PUBLISHED ORDER BY r.issuedYear DESC""")
@NamedQuery(name = "Regulation.sameNumber", query = "SELECT COUNT(r) FROM Regulation r WHERE r.number = :number AND r.issuedOn = :issuedOn AND r.id <> :except")
@NamedQuery(name = "Regulation.published", query = """
    SELECT r FROM Regulation r WHERE r.id IN :ids AND r.status = org.tongzhou.core.reference.HoldingStatus.PUBLISHED""")
@NamedQuery(name = "Regulation.publishedIds", query = """
    SELECT r.id FROM Regulation r WHERE r.id > :after AND r.status = org.tongzhou.core.reference.HoldingStatus.PUBLISHED ORDER BY r.id""")
@NamedQuery(name = "Regulation.ending", query = """
    SELECT r.id FROM Regulation r WHERE r.status = org.tongzhou.core.reference.HoldingStatus.PUBLISHED AND r.expiresOn >= :first AND r.expiresOn <= :last
    ORDER BY r.id""")
@NamedQuery(name = "Regulation.count", query = "SELECT COUNT(r) FROM Regulation r")
@NamedQuery(name = "Regulation.unread", query = """
    SELECT r FROM Regulation r WHERE r.status <> org.tongzhou.core.reference.HoldingStatus.PUBLISHED AND (r.id = :number OR LOCATE(:text, LOWER(r.unit)) > 0)
    ORDER BY r.id DESC""")
@NamedQuery(name = "Regulation.renameUnit", query = "UPDATE Regulation r SET r.unit = :newName WHERE r.unit = :oldName")
public class Regulation extends Holding {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "reference_regulations_seq")
    @SequenceGenerator(name = "reference_regulations_seq", sequenceName = "reference_regulations_seq", allocationSize = 50)
    private Long id;
    @Column(nullable = false, length = CODE_MAX_CHARS)
    private String kind;
    @Column(nullable = false, length = CODE_MAX_CHARS)
    private String topic;
    @Column(nullable = false, length = RegulationDraft.ISSUER_MAX_CHARS)
    private String issuer;
    @Column(name = "issue_number", length = RegulationDraft.NUMBER_MAX_CHARS)
    private String number;
    @Column(name = "issued_on", nullable = false)
    private LocalDate issuedOn;
    @Column(name = "issued_year", nullable = false)
    private int issuedYear;
    @Column(name = "effective_from", nullable = false)
    private LocalDate effectiveFrom;
    @Column(name = "expires_on")
    private LocalDate expiresOn;
    @Column(name = "repealed_on")
    private LocalDate repealedOn;
    @Column(name = "repealed_by", length = RegulationDraft.REPEALED_BY_MAX_CHARS)
    private String repealedBy;
    @Column(name = "amended_from")
    private LocalDate amendedFrom;
    @Column(name = "ended_from")
    private LocalDate endedFrom;
    /** The last day about which its keepers have decided that nothing is to be done; null for none. */
    @Column(name = "left_to_end_on")
    private LocalDate leftToEndOn;

    protected Regulation() {
    }

    Regulation(String unit, Keeper author, RegulationDraft draft, Instant at) {
        super(unit, author, at);
        write(draft, at);
    }

    /** @throws RuleViolationException if its dates contradict each other */
    void write(RegulationDraft draft, Instant at) {
        requireDates(draft);
        put(draft.title(), draft.body(), at);
        kind = draft.kind();
        topic = draft.topic();
        issuer = PlainText.line(draft.issuer());
        number = PlainText.lineOrNull(draft.number());
        issuedOn = draft.issuedOn();
        issuedYear = issuedOn.getYear();
        effectiveFrom = draft.effectiveFrom();
        expiresOn = draft.expiresOn();
        repealedOn = draft.repealedOn();
        repealedBy = repealedOn == null ? null : PlainText.lineOrNull(draft.repealedBy());
    }

    private static void requireDates(RegulationDraft draft) {
        requireDays(draft.issuedOn(), draft.effectiveFrom(), draft.expiresOn(), draft.repealedOn());
        if (draft.expiresOn() != null && draft.expiresOn().isBefore(draft.effectiveFrom())) {
            throw new RuleViolationException("reference.expiresBeforeEffect");
        }
        if (draft.repealedOn() != null && draft.repealedOn().isBefore(draft.issuedOn())) {
            throw new RuleViolationException("reference.repealedBeforeIssue");
        }
        if (draft.repealedOn() != null && PlainText.isBlank(draft.repealedBy()) || draft.repealedOn() == null && !PlainText.isBlank(draft.repealedBy())) {
            throw new RuleViolationException("reference.repealIncomplete");
        }
    }

    /** Works out since when it is amended or ended. @param links what published ones do to it */
    void follow(List<RegulationLink> links) {
        amendedFrom = links.stream().filter(link -> !link.getAct().isEnd()).map(RegulationLink::getEffectOn).min(LocalDate::compareTo).orElse(null);
        endedFrom = Stream.concat(Stream.ofNullable(repealedOn), links.stream().filter(link -> link.getAct().isEnd()).map(RegulationLink::getEffectOn))
            .min(LocalDate::compareTo).orElse(null);
    }

    /** Its keepers let its term end. @throws RuleViolationException if it has none that nothing ends before */
    void leaveToEnd(LocalDate today) {
        if (!isPublished() || !term().endsBetween(today, LAST_DAY)) {
            throw new RuleViolationException("reference.noEnd", getTitle());
        }
        leftToEndOn = expiresOn;
    }

    /** Whether its keepers have to decide about its end. @param noticeDays how long before */
    boolean isEnding(LocalDate today, int noticeDays) {
        return isPublished() && !isLeftToEnd() && term().endsBetween(today, today.plusDays(noticeDays));
    }

    boolean isLeftToEnd() {
        return expiresOn != null && expiresOn.equals(leftToEndOn);
    }

    Term term() {
        return new Term(effectiveFrom, expiresOn, amendedFrom, endedFrom);
    }

    RegulationRow row() {
        return new RegulationRow(id, getVersion(), getTitle(), kind, topic, issuer, number, getStatus(), getUnit(), issuedOn, effectiveFrom, expiresOn,
            amendedFrom, endedFrom, getChangedAt());
    }

    RegulationDraft draft(List<LinkDraft> links) {
        return new RegulationDraft(getTitle(), kind, topic, issuer, number == null ? "" : number, issuedOn, effectiveFrom, expiresOn, repealedOn,
            repealedBy == null ? "" : repealedBy, getBody(), links);
    }

    @Override
    public String facts() {
        return Stream.of(issuer, number, issuedOn, effectiveFrom, expiresOn).filter(fact -> fact != null).map(Object::toString).collect(Collectors.joining(" · "));
    }

    @Override
    public Long getId() {
        return id;
    }

    String getKind() {
        return kind;
    }

    String getTopic() {
        return topic;
    }

    String getIssuer() {
        return issuer;
    }

    String getNumber() {
        return number;
    }

    LocalDate getIssuedOn() {
        return issuedOn;
    }

    LocalDate getEffectiveFrom() {
        return effectiveFrom;
    }

    LocalDate getExpiresOn() {
        return expiresOn;
    }
}
