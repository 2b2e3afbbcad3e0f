package org.tongzhou.core.publications.bulletins;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;

/** The pages of a published issue, as PDF; they are made once. */
@Entity
@Table(name = "publications_issue_papers")
@NamedQuery(name = "IssuePaper.deleteOf", query = "DELETE FROM IssuePaper p WHERE p.issueId = :issue")
public class IssuePaper {
    @Id
    @Column(name = "issue_id")
    private Long issueId;
    @Lob
    @Column(nullable = false, updatable = false)
    private byte[] content;
    @Column(name = "made_at", nullable = false, updatable = false)
    private Instant madeAt;

    protected IssuePaper() {
    }

    IssuePaper(long issueId, byte[] content, Instant at) {
        this.issueId = issueId;
        this.content = content.clone();
        this.madeAt = at;
    }

    byte[] getContent() {
        return content.clone();
    }
}
