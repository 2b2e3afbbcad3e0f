package org.tongzhou.core.notices;

import java.time.Instant;
import org.tongzhou.core.shared.RichText;
import org.tongzhou.core.shared.Urgency;

/**
 * A published notice for everybody as it is given to another system.
 *
 * @param body      clean markup
 * @param updatedAt when it was published, or changed since
 * @param expiresAt null for never
 * @param href      where its readers open it, below the portal's address
 */
public record GivenNotice(long id, long columnId, String title, String body, String unit, Urgency urgency, Instant publishedAt, Instant updatedAt,
    Instant expiresAt, String href) {
    static final int SUMMARY_MAX_CHARS = 200;

    static GivenNotice of(Notice notice) {
        return new GivenNotice(notice.getId(), notice.getColumnId(), notice.getTitle(), notice.getBody(), notice.getUnit(), notice.getUrgency(),
            notice.getPublishedAt(), notice.getChangedAt(), notice.getExpiresAt(), NoticeAddress.of(notice.getId()));
    }

    /** The first words of its body, no character cut in two. */
    public String summary() {
        String words = RichText.words(body);
        return words.codePointCount(0, words.length()) <= SUMMARY_MAX_CHARS ? words
            : words.substring(0, words.offsetByCodePoints(0, SUMMARY_MAX_CHARS - 1)) + "…";
    }
}
