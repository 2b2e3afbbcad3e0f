package org.tongzhou.core.notices;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tongzhou.core.access.CurrentUser;
import org.tongzhou.core.attachments.AttachmentOwner;
import org.tongzhou.core.delegation.Delegations;
import org.tongzhou.core.notices.columns.ColumnKind;
import org.tongzhou.core.notices.columns.Columns;
import org.tongzhou.core.security.Caller;
import org.tongzhou.core.security.People;
import org.tongzhou.core.shared.TodoKind;

/**
 * The files of a notice are read by whoever may read the notice: whom it addresses as long as it is out, who replies in the place of one of those,
 * who reviews in its column once it was handed in, and who publishes it. What was withdrawn or is over is its publishers' alone, and what was detached is
 * of those who see the former texts.
 */
@Dependent
public class NoticeFileOwner implements AttachmentOwner {
    @Inject
    NoticeRepository notices;
    @Inject
    NoticeFileRepository files;
    @Inject
    ReaderSights sights;
    @Inject
    PublishedUnits units;
    @Inject
    Columns columns;
    @Inject
    Delegations delegations;
    @Inject
    People people;
    @Inject
    Caller caller;
    @Inject
    CurrentUser currentUser;

    @Override
    public String kind() {
        return NoticeAttachments.KIND;
    }

    @Override
    public boolean mayRead(long id) {
        return notices.findVisible(id, sights.of(caller.person())).isPresent()
            || notices.find(id).filter(notice -> isOnTheDesk(notice) || repliesFor(notice)).isPresent();
    }

    @Override
    public boolean mayRead(long id, long fileId) {
        boolean detached = files.find(fileId).filter(NoticeFile::isDetached).isPresent();
        return detached ? notices.find(id).filter(this::isOnTheDesk).isPresent() : mayRead(id);
    }

    private boolean isOnTheDesk(Notice notice) {
        boolean reviews = columns.get(notice.getColumnId()).isReviewer(caller.person().username()) && notice.getStatus() != NoticeStatus.DRAFT;
        return reviews || currentUser.isPermitted(NoticePermissions.PUBLISH) && units.ofCaller().covers(notice);
    }

    private boolean repliesFor(Notice notice) {
        return notice.getReplyDueAt() != null && notice.getStatus() == NoticeStatus.PUBLISHED
            && delegations.actingFor(caller.person().username(), TodoKind.NOTICE_REPLY).stream()
                .filter(acting -> acting.covers(TodoKind.NOTICE_REPLY, notice.getPublishedAt()))
                .anyMatch(acting -> people.find(acting.owner()).filter(owner -> notices.findVisible(notice.getId(), sights.of(owner)).isPresent()).isPresent());
    }

    /** Of what not everybody may read it is kept who took it away. */
    @Override
    public boolean isReadingAudited(long id) {
        return notices.find(id).filter(notice -> columns.get(notice.getColumnId()).facts().kind() != ColumnKind.GENERAL).isPresent();
    }
}
