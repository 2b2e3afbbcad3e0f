package org.tongzhou.core.notices;

import static java.util.stream.Collectors.toMap;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.tongzhou.core.access.RequiresLogin;
import org.tongzhou.core.access.RequiresPermission;
import org.tongzhou.core.notices.columns.Columns;
import org.tongzhou.core.notices.slips.SlipComparison;
import org.tongzhou.core.security.People;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.RichText;

/** The texts that a notice has had (历史版本), for those who publish it and those who review in its column. */
@Stateless
public class NoticeVersionService {
    @Inject
    Insiders insiders;
    @Inject
    NoticeRepository notices;
    @Inject
    VersionRepository versions;
    @Inject
    NoticeVersions kept;
    @Inject
    Columns columns;
    @Inject
    People people;

    /** The last one first; none if it was never handed in nor published. @throws NotFoundException if the caller neither publishes it nor reviews in its column */
    @RequiresLogin
    public List<VersionRow> list(long noticeId) {
        insiders.get(noticeId);
        List<Instant> published = notices.listSteps(noticeId).stream().filter(step -> step.getAct() == StepAct.PUBLISHED).map(NoticeStep::getTakenAt).toList();
        List<VersionRow> rows = new ArrayList<>();
        Instant next = null;
        for (VersionRow row : versions.list(noticeId)) {
            rows.add(row.by(people.displayName(row.by())).publishedAt(published, next));
            next = row.at();
        }
        return rows;
    }

    /**
     * Keeps the text of a draft as it is stored, before its next writer stores over it what he began earlier.
     *
     * @throws NotFoundException if the caller has nothing to do with it
     */
    @RequiresPermission(NoticePermissions.PUBLISH)
    public void keep(long noticeId) {
        kept.keepWritten(insiders.lock(noticeId));
    }

    /** Whether the reader's name is to stand upon them. @throws NotFoundException if the caller neither publishes the notice nor reviews in its column */
    @RequiresLogin
    public boolean isMarked(long noticeId) {
        return columns.get(insiders.get(noticeId).getColumnId()).isMarked();
    }

    /**
     * What a text has that the other has not, and the other way round: title first, then the body by its paragraphs, and the reply slip by its fields.
     *
     * @param before the number of the one, {@code after} of the other
     * @throws NotFoundException if the caller neither publishes it nor reviews in its column, or there is no such text
     */
    @RequiresLogin
    public VersionComparison compare(long noticeId, int before, int after) {
        insiders.get(noticeId);
        Map<Integer, NoticeVersion> found = versions.list(noticeId, Set.copyOf(List.of(before, after))).stream()
            .collect(toMap(NoticeVersion::getOrdinal, Function.identity()));
        NoticeVersion one = found.get(before);
        NoticeVersion other = found.get(after);
        if (one == null || other == null) {
            throw new NotFoundException("notices.versionNotFound");
        }
        return new VersionComparison(TextComparison.of(List.of(one.getTitle()), List.of(other.getTitle())),
            TextComparison.of(RichText.lines(one.getBody()), RichText.lines(other.getBody())), one.getBody().equals(other.getBody()),
            ComparedFile.of(one.getFiles(), other.getFiles()), new SlipComparison(one.slip(), other.slip()), one.replyDueAt(), other.replyDueAt());
    }
}
