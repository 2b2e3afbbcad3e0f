package org.tongzhou.core.pages;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** What a layer's arrangement was after one of its changes. Layers of the office keep all, a person's the last few. */
@Entity
@Table(name = "pages_arrangement_versions")
@NamedQuery(name = "ArrangementVersion.rows", query = """
    SELECT NEW org.tongzhou.core.pages.LayerVersion(v.number, v.comment, v.changedBy, v.changedAt, v.windowCount)
    FROM ArrangementVersion v WHERE v.arrangementId = :arrangement ORDER BY v.number DESC, v.id""")
@NamedQuery(name = "ArrangementVersion.count", query = "SELECT COUNT(v) FROM ArrangementVersion v WHERE v.arrangementId = :arrangement")
@NamedQuery(name = "ArrangementVersion.content", query = """
    SELECT v.content FROM ArrangementVersion v WHERE v.arrangementId = :arrangement AND v.number = :number""")
@NamedQuery(name = "ArrangementVersion.comment", query = """
    SELECT v.comment FROM ArrangementVersion v WHERE v.arrangementId = :arrangement AND v.number = :number""")
@NamedQuery(name = "ArrangementVersion.contents", query = "SELECT v.content FROM ArrangementVersion v WHERE v.arrangementId = :arrangement")
@NamedQuery(name = "ArrangementVersion.deleteUntil", query = """
    DELETE FROM ArrangementVersion v WHERE v.arrangementId = :arrangement AND v.number <= :number""")
public class ArrangementVersion {
    static final int COMMENT_MAX_CHARS = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "pages_arrangement_versions_seq")
    @SequenceGenerator(name = "pages_arrangement_versions_seq", sequenceName = "pages_arrangement_versions_seq", allocationSize = 50)
    private Long id;
    @Column(name = "arrangement_id", nullable = false, updatable = false)
    private long arrangementId;
    @Column(nullable = false, updatable = false)
    private int number;
    @Lob
    @Column(nullable = false, updatable = false)
    private String content;
    @Column(name = "window_count", nullable = false, updatable = false)
    private int windowCount;
    @Column(name = "comment_text", nullable = false, updatable = false, length = COMMENT_MAX_CHARS)
    private String comment;
    @Column(name = "changed_at", nullable = false, updatable = false)
    private Instant changedAt;
    @Column(name = "changed_by", nullable = false, updatable = false, length = 32)
    private String changedBy;

    protected ArrangementVersion() {
    }

    ArrangementVersion(StoredArrangement arrangement, int windowCount, String comment) {
        this.arrangementId = arrangement.getId();
        this.number = arrangement.getNumber();
        this.content = arrangement.getContent();
        this.windowCount = windowCount;
        this.comment = comment;
        this.changedAt = arrangement.getChangedAt();
        this.changedBy = arrangement.getChangedBy();
    }
}
