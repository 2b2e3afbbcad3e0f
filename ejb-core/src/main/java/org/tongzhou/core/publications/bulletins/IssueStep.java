package org.tongzhou.core.publications.bulletins;

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
import java.time.Instant;
import org.tongzhou.core.shared.PlainText;

/** That somebody has done something with an issue. */
@Entity
@Table(name = "publications_issue_steps")
@NamedQuery(name = "IssueStep.list", query = """
    SELECT NEW org.tongzhou.core.publications.bulletins.IssueStepRow(s.act, s.person, s.at, s.remark) FROM IssueStep s WHERE s.issueId = :issue
    ORDER BY s.at, s.id""")
@NamedQuery(name = "IssueStep.deleteOf", query = "DELETE FROM IssueStep s WHERE s.issueId = :issue")
public class IssueStep {
    public static final int REMARK_MAX_CHARS = 200;
    static final int USERNAME_MAX_CHARS = 32;
    static final int NAME_MAX_CHARS = 60;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "publications_issue_steps_seq")
    @SequenceGenerator(name = "publications_issue_steps_seq", sequenceName = "publications_issue_steps_seq", allocationSize = 50)
    private Long id;
    @Column(name = "issue_id", nullable = false, updatable = false)
    private long issueId;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false, length = 12)
    private IssueAct act;
    @Column(nullable = false, updatable = false, length = USERNAME_MAX_CHARS)
    private String username;
    @Column(name = "person_name", nullable = false, updatable = false, length = NAME_MAX_CHARS)
    private String person;
    @Column(name = "taken_at", nullable = false, updatable = false)
    private Instant at;
    @Column(updatable = false, length = REMARK_MAX_CHARS)
    private String remark;

    protected IssueStep() {
    }

    /** @param remark null or empty if nothing was said */
    IssueStep(long issueId, IssueAct act, String username, String person, Instant at, String remark) {
        this.issueId = issueId;
        this.act = act;
        this.username = username;
        this.person = person;
        this.at = at;
        this.remark = PlainText.lineOrNull(remark);
    }
}
