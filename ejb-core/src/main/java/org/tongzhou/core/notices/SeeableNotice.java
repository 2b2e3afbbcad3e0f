package org.tongzhou.core.notices;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tongzhou.core.delegation.Delegations;
import org.tongzhou.core.notices.columns.Columns;
import org.tongzhou.core.organization.Reaches;
import org.tongzhou.core.organization.SeeableThing;
import org.tongzhou.core.organization.Sight;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.security.People;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.TodoKind;

/**
 * Who sees a notice: whom it addresses once it is published and who replies in their place, who reviews in its column once it was handed in, its
 * author, and who publishes for its unit.
 */
@Dependent
public class SeeableNotice implements SeeableThing {
    private final NoticeRepository notices;
    private final PublishedUnits published;
    private final Columns columns;
    private final Addressing addressing;
    private final People people;
    private final Reaches reaches;
    private final Delegations delegations;

    @Inject
    public SeeableNotice(NoticeRepository notices, PublishedUnits published, Columns columns, Addressing addressing, People people, Reaches reaches,
            Delegations delegations) {
        this.notices = notices;
        this.published = published;
        this.columns = columns;
        this.addressing = addressing;
        this.people = people;
        this.reaches = reaches;
        this.delegations = delegations;
    }

    @Override
    public String kind() {
        return "notices.notice";
    }

    @Override
    public List<Found> find(String text) {
        return notices.listMeant(text, Found.number(text), FOUND_MAX).stream().map(SeeableNotice::found).toList();
    }

    @Override
    public Optional<String> findLabel(long id) {
        return notices.find(id).map(notice -> found(notice).label());
    }

    private static Found found(Notice notice) {
        return notice.getStatus().isRead() ? new Found(notice.getId(), notice.getTitle(), notice.getUnit())
            : Found.unread(notice.getId(), notice.getUnit());
    }

    @Override
    public List<Sight> listSights(long id) {
        Notice notice = notices.find(id).orElseThrow(() -> new NotFoundException("notices.notFound", id));
        List<Sight> sights = new ArrayList<>();
        Audience audience = addressing.audience(notice);
        if (notice.getStatus() == NoticeStatus.PUBLISHED && audience.everybody()) {
            sights.add(Sight.ofEverybody("notices.seen.everybody"));
        } else if (notice.getStatus() == NoticeStatus.PUBLISHED) {
            Set<String> addressed = people.listUsernames(audience);
            addressed.forEach(username -> sights.add(Sight.ofAccount(username, "notices.seen.addressed")));
            sights.addAll(replyingFor(addressed, notice));
        }
        if (notice.getStatus() != NoticeStatus.DRAFT) {
            columns.listReviewers(columns.get(notice.getColumnId())).forEach(username -> sights.add(Sight.ofAccount(username, "notices.seen.reviewer")));
        }
        if (people.listUsernames(NoticePermissions.PUBLISH).contains(notice.getAuthor())) {
            sights.add(Sight.ofAccount(notice.getAuthor(), "notices.seen.author"));
        }
        sights.addAll(reaches.listSights(NoticePermissions.PUBLISH,
            (username, reach) -> people.find(username).filter(person -> published.of(person, reach).isOfUnit(notice)).isPresent()));
        return sights;
    }

    private List<Sight> replyingFor(Set<String> addressed, Notice notice) {
        return notice.getReplyDueAt() == null ? List.of() : delegations.actingIn(TodoKind.NOTICE_REPLY, notice.getPublishedAt()).stream()
            .filter(acting -> addressed.contains(acting.owner())).map(acting -> Sight.ofAccount(acting.delegate(), "notices.seen.delegate")).toList();
    }
}
