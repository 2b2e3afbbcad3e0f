package org.tongzhou.core.notices;

import java.time.Instant;
import java.util.List;
import org.tongzhou.core.shared.RichText;
import org.tongzhou.core.shared.Urgency;

/**
 * A published notice for everybody as it is given to another system.
 *
 * @param body      clean markup
 * @param updatedAt when it was published, or changed since
 * @param expiresAt null for never
 * @param href      where its readers open it, below the portal's address
 * @param correction null if it was never put right since it was published
 * @param files     what stands below it
 */
public record GivenNotice(long id, long columnId, String title, String body, String unit, Urgency urgency, Instant publishedAt, Instant updatedAt,
    Instant expiresAt, String href, GivenCorrection correction, List<GivenFile> files) {
    static final int SUMMARY_MAX_CHARS = 200;

    public GivenNotice {
        files = List.copyOf(files);
    }

    static GivenNotice of(Notice notice, List<GivenFile> files) {
        NoticeCorrection correction = notice.getCorrection();
        return new GivenNotice(notice.getId(), notice.getColumnId(), notice.getTitle(), notice.getBody(), notice.getUnit(), notice.getUrgency(),
            notice.getPublishedAt(), notice.getChangedAt(), notice.getExpiresAt(), NoticeAddress.of(notice.getId()),
            correction == null || correction.getAt() == null ? null : new GivenCorrection(correction.getAt(), correction.getNote()), files);
    }

    /** The first words of its body, no character cut in two. */
    public String summary() {
        String words = RichText.words(body);
        return words.codePointCount(0, words.length()) <= SUMMARY_MAX_CHARS ? words
            : words.substring(0, words.offsetByCodePoints(0, SUMMARY_MAX_CHARS - 1)) + "…";
    }
}
