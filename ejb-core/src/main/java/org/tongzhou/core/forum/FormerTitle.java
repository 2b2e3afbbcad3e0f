package org.tongzhou.core.forum;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.tongzhou.core.shared.PlainText;

/** What a topic was called until somebody changed it; moderators see it. */
@Entity
@Table(name = "forum_former_titles")
@NamedQuery(name = "FormerTitle.of", query = """
    SELECT NEW org.tongzhou.core.forum.FormerTitleRow(f.title, f.changedByName, f.changedAt, f.reason) FROM FormerTitle f
    WHERE f.topicId = :topic ORDER BY f.changedAt DESC, f.id DESC""")
public class FormerTitle {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "forum_former_titles_seq")
    @SequenceGenerator(name = "forum_former_titles_seq", sequenceName = "forum_former_titles_seq", allocationSize = 50)
    private Long id;
    @Column(name = "topic_id", nullable = false, updatable = false)
    private long topicId;
    @Column(nullable = false, updatable = false, length = ForumTopic.TITLE_MAX_CHARS)
    private String title;
    @Column(name = "changed_by", nullable = false, updatable = false, length = 32)
    private String changedBy;
    @Column(name = "changed_by_name", nullable = false, updatable = false, length = Signature.NAME_MAX_CHARS)
    private String changedByName;
    @Column(name = "changed_at", nullable = false, updatable = false)
    private Instant changedAt;
    /** Of a moderator; null where the author did it. */
    @Column(updatable = false, length = ForumTopic.REASON_MAX_CHARS)
    private String reason;

    protected FormerTitle() {
    }

    /** @param reason null where the author did it */
    FormerTitle(long topicId, String title, Signature by, String reason, Instant at) {
        this.topicId = topicId;
        this.title = title;
        this.changedBy = by.author();
        this.changedByName = by.name();
        this.changedAt = at;
        this.reason = reason == null ? null : PlainText.line(reason);
    }
}
