package org.tongzhou.core.publications.bulletins;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** That somebody has read an issue. */
@Entity
@Table(name = "publications_issue_readings")
@NamedQuery(name = "IssueReading.count", query = "SELECT COUNT(r) FROM IssueReading r WHERE r.id.issueId = :issue")
@NamedQuery(name = "IssueReading.of", query = "SELECT r.id.issueId, r.at FROM IssueReading r WHERE r.id.issueId IN :issues AND r.id.username = :username")
@NamedQuery(name = "IssueReading.deleteOf", query = "DELETE FROM IssueReading r WHERE r.id.issueId = :issue")
@NamedQuery(name = "IssueReading.unread", query = """
    SELECT i.bulletin.id, COUNT(i) FROM Issue i WHERE i.bulletin.id IN :bulletins
    AND i.status = org.tongzhou.core.publications.bulletins.IssueStatus.PUBLISHED
    AND NOT EXISTS (SELECT r FROM IssueReading r WHERE r.id.issueId = i.id AND r.id.username = :username) GROUP BY i.bulletin.id""")
public class IssueReading {
    @EmbeddedId
    private Key id;
    @Column(name = "read_at", nullable = false)
    private Instant at;

    protected IssueReading() {
    }

    IssueReading(long issue, String username, Instant at) {
        this.id = new Key(issue, username);
        this.at = at;
    }

    /** Who has read which. */
    @Embeddable
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        @Column(name = "issue_id")
        private long issueId;
        @Column(name = "username", length = IssueStep.USERNAME_MAX_CHARS)
        private String username;

        protected Key() {
        }

        Key(long issueId, String username) {
            this.issueId = issueId;
            this.username = username;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.issueId == issueId && key.username.equals(username);
        }

        @Override
        public int hashCode() {
            return Objects.hash(issueId, username);
        }
    }
}
