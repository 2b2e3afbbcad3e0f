package org.tongzhou.core.notices;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.tongzhou.core.notices.comments.Commented;
import org.tongzhou.core.notices.comments.CommentedThings;
import org.tongzhou.core.security.Caller;
import org.tongzhou.core.security.People;

/** The notices that allow comments: readers write them, who publishes the notice removes what does not belong there; none are taken when it is over or archived. */
@Dependent
public class CommentedNotices implements CommentedThings {
    private final NoticeRepository notices;
    private final ReaderSights sights;
    private final Insiders insiders;
    private final Caller caller;
    private final People people;
    private final Clock clock;

    @Inject
    public CommentedNotices(NoticeRepository notices, ReaderSights sights, Insiders insiders, Caller caller, People people, Clock clock) {
        this.notices = notices;
        this.sights = sights;
        this.insiders = insiders;
        this.caller = caller;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public Optional<Commented> find(long id) {
        return notices.find(id).filter(Notice::isCommentsAllowed).filter(notice -> notice.getPublishedAt() != null).filter(this::isSeen).map(notice -> new Commented(id, notice.getTitle(), notice.getAuthor(),
            notice.getStatus() == NoticeStatus.PUBLISHED && !notice.isOver(clock.instant()) && !notice.isArchived(), insiders.publishes(notice), NoticeAddress.of(id)));
    }

    @Override
    public boolean isRead(long id, String username) {
        return people.find(username).flatMap(reader -> notices.findVisible(id, sights.of(reader))).isPresent();
    }

    private boolean isSeen(Notice notice) {
        return notices.findVisible(notice.getId(), sights.of(caller.person())).isPresent() || insiders.publishes(notice);
    }
}
