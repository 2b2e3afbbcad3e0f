package org.tongzhou.core.notices;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;

/** A file, or a picture, that a text of a notice was kept with. Two with the same title and content are the same. */
@Embeddable
public class VersionFile {
    @Column(name = "file_id", nullable = false)
    private long fileId;
    @Column(nullable = false, length = DraftFile.TITLE_MAX_CHARS)
    private String title;
    @Column(nullable = false, length = 64)
    private String sha256;

    protected VersionFile() {
    }

    VersionFile(long fileId, String title, String sha256) {
        this.fileId = fileId;
        this.title = title;
        this.sha256 = sha256;
    }

    ComparedFile compared(ComparedRun.Kind kind) {
        return new ComparedFile(kind, fileId, title);
    }

    /** To be given to its notice again. */
    DraftFile chosen() {
        return new DraftFile(fileId, title);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VersionFile file && title.equals(file.title) && sha256.equals(file.sha256);
    }

    @Override
    public int hashCode() {
        return Objects.hash(title, sha256);
    }
}
