package org.tongzhou.core.notices;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.tongzhou.core.shared.PlainText;

/** That a notice was put right while it could be read (更正): the last time, with what its readers are told of it. */
@Embeddable
public class NoticeCorrection {
    @Column(name = "corrected_at")
    private Instant at;
    @Column(name = "corrected_by", length = 32)
    private String by;
    @Column(name = "correction", length = LivingNotice.REASON_MAX_CHARS)
    private String note;

    protected NoticeCorrection() {
    }

    NoticeCorrection(Instant at, String by, String note) {
        this.at = at;
        this.by = by;
        this.note = PlainText.line(note);
    }

    Instant getAt() {
        return at;
    }

    String getBy() {
        return by;
    }

    String getNote() {
        return note;
    }
}
