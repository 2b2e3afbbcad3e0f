package org.tongzhou.core.forum;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import org.tongzhou.core.attachments.AttachmentRow;
import org.tongzhou.core.attachments.FileType;

/** A file of a post (附件), or a picture in its text, in the order that its author gave it; its content is with {@code core.attachments}. */
@Entity
@Table(name = "forum_files")
@NamedQuery(name = "PostFile.of", query = "SELECT f FROM PostFile f WHERE f.postId IN :posts ORDER BY f.postId, f.ordinal, f.fileId")
@NamedQuery(name = "PostFile.countInTopics", query = """
    SELECT p.topic.id, COUNT(f) FROM ForumPost p, PostFile f WHERE f.postId = p.id AND p.topic.id IN :topics AND p.deletedAt IS NULL GROUP BY p.topic.id""")
public class PostFile {
    @Id
    @Column(name = "file_id")
    private Long fileId;
    @Column(name = "post_id", nullable = false, updatable = false)
    private long postId;
    @Column(nullable = false)
    private int ordinal;
    @Column(nullable = false, updatable = false, length = 150)
    private String name;
    @Column(name = "size_bytes", nullable = false, updatable = false)
    private long sizeBytes;
    @Enumerated(EnumType.STRING)
    @Column(name = "file_type", nullable = false, updatable = false, length = 10)
    private FileType type;

    protected PostFile() {
    }

    PostFile(long postId, AttachmentRow file) {
        this.fileId = file.id();
        this.postId = postId;
        this.name = file.name();
        this.sizeBytes = file.sizeBytes();
        this.type = file.type();
    }

    void place(int next) {
        ordinal = next;
    }

    PostFileRow row() {
        return new PostFileRow(fileId, name, sizeBytes, type);
    }

    Long getFileId() {
        return fileId;
    }

    long getPostId() {
        return postId;
    }
}
