package org.tongzhou.core.notices;

import static java.util.stream.Collectors.toSet;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import org.tongzhou.core.access.RequiresPermission;
import org.tongzhou.core.notices.columns.Columns;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.security.Caller;
import org.tongzhou.core.security.People;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;

/** Begins new notices with what older ones say (复制), as the same is told each year. */
@Stateless
public class NoticeCopyService {
    @Inject
    NoticeRepository notices;
    @Inject
    NoticeDeskService desk;
    @Inject
    PublishedUnits units;
    @Inject
    Columns columns;
    @Inject
    Caller caller;
    @Inject
    People people;
    @Inject
    NoticeAttachments attachments;

    /**
     * A draft of the caller's unit with the words, the files and the audience of a notice, without its moments and its place above others. It stands where that one does, or where everybody writes if
     * the caller does not write there; whom there is no more is left out.
     *
     * @return its id
     * @throws NotFoundException if the caller publishes no such notice
     * @throws NotPermittedException if the caller publishes for other units only
     */
    @RequiresPermission(NoticePermissions.PUBLISH)
    public long copy(long id) {
        Notice notice = notices.lockOwn(id, units.ofCaller()).orElseThrow(() -> new NotFoundException("notices.notFound", id));
        NoticeDraft said = notice.draft();
        long column = columns.get(notice.getColumnId()).isWrittenBy(caller.person()) ? notice.getColumnId() : Columns.DEFAULT_ID;
        long draft = desk.addDraft(new NoticeDraft(said.title(), said.body(), present(said.audience()), said.urgency(), false, null, column, null, null)
            .addressing(present(said.also())).confirmed(said.confirm()).asking(said.slip()).commented(said.comments()));
        attachments.copy(notice, notices.find(draft).orElseThrow());
        return draft;
    }

    private Addressees present(Addressees also) {
        return new Addressees(only(also.posts(), people.listPosts()), only(also.roles(), people.listOfficeRoles()),
            also.people().stream().filter(username -> people.find(username).isPresent()).collect(toSet()));
    }

    private static Set<String> only(Set<String> named, Collection<String> known) {
        return named.stream().filter(known::contains).collect(toSet());
    }

    private Audience present(Audience audience) {
        Set<String> known = people.listUnits();
        return audience.everybody() ? audience : Audience.ofUnits(only(audience.units(), known));
    }
}
