package org.tongzhou.core.applications;

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
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tongzhou.core.shared.PlainText;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;

/** An application of a unit (账号申请、纳入申请) on its way through {@link ApplicationStatus}. It is never deleted. */
@Entity
@Table(name = "applications_applications")
@NamedQuery(name = "AccountApplication.renameUnit", query = "UPDATE AccountApplication a SET a.unit = :newName WHERE a.unit = :oldName")
@NamedQuery(name = "AccountApplication.countGoingToJoin", query = """
    SELECT COUNT(a) FROM AccountApplication a WHERE a.unitId = :unit AND a.kind = org.tongzhou.core.applications.ApplicationKind.JOIN
    AND a.status IN :going""")
@NamedQuery(name = "AccountApplication.awaitingHead", query = """
    SELECT a FROM AccountApplication a WHERE a.status = org.tongzhou.core.applications.ApplicationStatus.AWAITING_HEAD ORDER BY a.id""")
public class AccountApplication {
    static final int TEXT_MAX_CHARS = 500;
    private static final int TITLE_REASON_CHARS = 60;
    static final int NUMBER_MAX_CHARS = 60;
    /** As many accounts are opened at once: hashing their passwords takes a quarter of a minute. */
    static final int PEOPLE_MAX = 50;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "applications_applications_seq")
    @SequenceGenerator(name = "applications_applications_seq", sequenceName = "applications_applications_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false, length = 10)
    private ApplicationKind kind;
    @Column(name = "unit_id", nullable = false, updatable = false)
    private long unitId;
    @Column(nullable = false, length = 120)
    private String unit;
    @Column(nullable = false, length = TEXT_MAX_CHARS)
    private String reason;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private ApplicationStatus status;
    @Column(nullable = false, length = 32)
    private String applicant;
    @Column(name = "applicant_name", nullable = false, length = 60)
    private String applicantName;
    @Column(name = "applied_at", nullable = false)
    private Instant appliedAt;
    @Column(name = "people_count", nullable = false)
    private int peopleCount;
    @Column(name = "head_name", length = 60)
    private String headName;
    /** In whose place it was decided, if the head had somebody else do it. */
    @Column(name = "head_for", length = 60)
    private String headFor;
    @Column(name = "head_remark", length = TEXT_MAX_CHARS)
    private String headRemark;
    @Column(name = "decided_at")
    private Instant decidedAt;
    @Column(name = "agreement_number", length = NUMBER_MAX_CHARS)
    private String agreementNumber;
    @Column(name = "agreement_day")
    private LocalDate agreementDay;
    @Column(name = "city_name", length = 60)
    private String cityName;
    @Column(name = "city_remark", length = TEXT_MAX_CHARS)
    private String cityRemark;
    @Column(name = "closed_at")
    private Instant closedAt;
    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "applications_people", joinColumns = @JoinColumn(name = "application_id"))
    @OrderColumn(name = "ordinal")
    private List<ApplicationPerson> people = new ArrayList<>();
    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "applications_files", joinColumns = @JoinColumn(name = "application_id"))
    @OrderColumn(name = "ordinal")
    private List<ApplicationFile> files = new ArrayList<>();
    /** Of those that are not replaced. */
    @Column(name = "file_count", nullable = false)
    private int fileCount;
    @Column(name = "files_changed_at")
    private Instant filesChangedAt;

    protected AccountApplication() {
    }

    /** It counts when it is {@link #handIn handed in}. */
    AccountApplication(ApplicationKind kind, long unitId, String unit) {
        this.kind = kind;
        this.unitId = unitId;
        this.unit = unit;
        this.status = ApplicationStatus.WITHDRAWN;
    }

    /**
     * The unit hands it in, for the first time or again; what was decided before counts no more.
     *
     * @throws RuleViolationException if no reason is given, an application for accounts names nobody, or it is under way
     */
    void handIn(String by, String name, String why, List<ApplicationPerson> whom, Instant at) {
        if (PlainText.isBlank(why)) {
            throw new RuleViolationException("applications.reasonMissing");
        }
        if (kind == ApplicationKind.ACCOUNTS && whom.isEmpty()) {
            throw new RuleViolationException("applications.peopleMissing");
        }
        become(ApplicationStatus.AWAITING_HEAD);
        reason = PlainText.lines(why);
        people.clear();
        people.addAll(whom);
        peopleCount = whom.size();
        applicant = by;
        applicantName = name;
        appliedAt = at;
        headName = null;
        headFor = null;
        headRemark = null;
        decidedAt = null;
        agreementNumber = null;
        agreementDay = null;
        cityName = null;
        cityRemark = null;
        closedAt = null;
        putFiles(List.of(), name, at);
    }

    void withdraw() {
        become(ApplicationStatus.WITHDRAWN);
    }

    /**
     * @param head the name of the head in whose place it is decided; null if he does it himself
     * @throws RuleViolationException if it waits for no head, or refuses without a remark
     */
    void decide(boolean agreed, String by, String head, String remark, Instant at) {
        if (!agreed) {
            requireRemark(remark);
        }
        become(agreed ? ApplicationStatus.AGREED : ApplicationStatus.REFUSED);
        headName = by;
        headFor = head;
        headRemark = PlainText.lines(remark);
        decidedAt = at;
    }

    /**
     * The agreement on the use of accounts, signed and stamped.
     *
     * @throws RuleViolationException if it has no number, its day lies ahead, or no scan is there
     */
    void register(String number, LocalDate day, LocalDate today, List<ApplicationFile> scans) {
        if (PlainText.isBlank(number)) {
            throw new RuleViolationException("applications.numberMissing");
        }
        if (day.isAfter(today)) {
            throw new RuleViolationException("applications.dayAhead");
        }
        requireFiles(scans);
        become(ApplicationStatus.REGISTERED);
        agreementNumber = PlainText.line(number);
        agreementDay = day;
        files.addAll(scans);
        fileCount = scans.size();
        filesChangedAt = scans.get(0).getBroughtAt();
    }

    /**
     * Other scans take the place of those that count, before the city has decided; the former are kept.
     *
     * @throws RuleViolationException if it is not with the city, or there are none
     */
    void replaceFiles(List<ApplicationFile> scans, String by, Instant at) {
        requireFiles(scans);
        if (!mayReplaceFiles()) {
            throw new RuleViolationException("applications.step");
        }
        putFiles(scans, by, at);
    }

    boolean mayReplaceFiles() {
        return status == ApplicationStatus.REGISTERED;
    }

    private void putFiles(List<ApplicationFile> scans, String by, Instant at) {
        List<ApplicationFile> all = new ArrayList<>(files.stream().map(file -> file.replaced(by, at)).toList());
        all.addAll(scans);
        if (!all.isEmpty()) {
            files.clear();
            files.addAll(all);
            filesChangedAt = at;
        }
        fileCount = scans.size();
    }

    private static void requireFiles(List<ApplicationFile> scans) {
        if (scans.isEmpty()) {
            throw new RuleViolationException("applications.filesMissing");
        }
    }

    void open(String by, Instant at) {
        close(ApplicationStatus.OPENED, by, "", at);
    }

    /** @throws RuleViolationException if it is not with the city, or no reason is given */
    void giveBack(String by, String why, Instant at) {
        requireRemark(why);
        close(ApplicationStatus.RETURNED, by, why, at);
    }

    private void close(ApplicationStatus end, String by, String remark, Instant at) {
        become(end);
        cityName = by;
        cityRemark = PlainText.lines(remark);
        closedAt = at;
    }

    private static void requireRemark(String remark) {
        if (PlainText.isBlank(remark)) {
            throw new RuleViolationException("applications.remarkMissing");
        }
    }

    private void become(ApplicationStatus next) {
        if (!status.leadsTo(next)) {
            throw new RuleViolationException("applications.step");
        }
        status = next;
    }

    /** What it is called beside its unit: the beginning of the reason. */
    String title() {
        String line = PlainText.line(reason);
        return line.substring(0, line.offsetByCodePoints(0, Math.min(line.codePointCount(0, line.length()), TITLE_REASON_CHARS)));
    }

    void requireSeen(int seenVersion) {
        if (version != seenVersion) {
            throw new StaleDataException("applications.stale");
        }
    }

    /** Whether the one of this name has decided it in the place of a head. */
    boolean isDecidedInPlaceBy(String name) {
        return headFor != null && name.equals(headName);
    }

    ApplicationDetails details(long storedAs, ApplicationDetails.May may) {
        return new ApplicationDetails(storedAs, version, kind, unitId, unit, reason, status, applicantName, appliedAt, headName, headFor, headRemark, decidedAt,
            agreementNumber, agreementDay, cityName, cityRemark, closedAt, people, files, may);
    }

    Long getId() {
        return id;
    }

    ApplicationKind getKind() {
        return kind;
    }

    long getUnitId() {
        return unitId;
    }

    String getUnit() {
        return unit;
    }

    ApplicationStatus getStatus() {
        return status;
    }

    String getApplicant() {
        return applicant;
    }

    Instant getAppliedAt() {
        return appliedAt;
    }

    /** Whether neither head nor city have said anything, and no agreement is registered. */
    boolean isUndecided() {
        return headName == null && agreementNumber == null && cityName == null;
    }

    List<ApplicationPerson> getPeople() {
        return List.copyOf(people);
    }
}
