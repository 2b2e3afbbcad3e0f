package org.tongzhou.portlets.notices;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.notices.Addressees;
import org.tongzhou.core.notices.NoticeAmendmentService;
import org.tongzhou.core.notices.NoticeCorrectionService;
import org.tongzhou.core.notices.NoticeReader;
import org.tongzhou.core.notices.NoticeWidening;
import org.tongzhou.core.notices.OwnNotice;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.security.PersonRow;
import org.tongzhou.portlets.common.faces.LazyRows;
import org.tongzhou.portlets.common.faces.Moments;
import org.tongzhou.portlets.common.faces.UserMessages;

/** A published notice that is to be replied to until another moment, or read by more people; who is new is shown before it is done. */
@Named("amend")
@ViewScoped
public class AmendView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    NoticeAmendmentService service;
    @Inject
    NoticeCorrectionService corrections;
    @Inject
    Moments moments;
    @Inject
    UserMessages messages;

    private final LazyRows<NoticeReader> added = new LazyRows<>(NoticeReader::username, page -> service.listAdded(getId(), more(), others(), page));
    private Long id;
    private OwnNotice notice;
    private LocalDateTime due;
    private boolean everybody;
    private List<String> units = new ArrayList<>();
    private List<String> posts = new ArrayList<>();
    private List<String> roles = new ArrayList<>();
    private List<PersonRow> people = new ArrayList<>();
    private NoticeWidening widening;
    /** Whom the question is about. */
    private List<Object> asked;

    /** Opens the notice that the address names. */
    public void open() {
        if (id != null && notice == null) {
            load();
        }
    }

    private void load() {
        notice = corrections.open(id);
        due = moments.local(notice.draft().replyDueAt());
    }

    /** Replies are due then. */
    public void moveDue() {
        service.moveReplyDue(id, notice.version(), moments.instant(due));
        load();
        messages.info("notices.amend.dueMoved");
    }

    /** Says how many would be new, and asks whether that is meant. */
    public void askWiden() {
        widening = service.checkWidening(id, notice.version(), more(), others());
        asked = chosen();
        if (widening.added() == 0) {
            widening = null;
            messages.warn("notices.widenNobody");
        }
    }

    /** Asks again if others were chosen since, or by now others would be new than was said. */
    public void widen() {
        long told = widening.added();
        boolean changed = !chosen().equals(asked);
        askWiden();
        if (widening == null) {
            return;
        }
        if (changed || widening.added() != told) {
            messages.warn("notices.draft.reachChanged");
            return;
        }
        long newReaders = service.widen(id, notice.version(), more(), others());
        choose();
        load();
        messages.info("notices.amend.widened", newReaders);
    }

    public void dismiss() {
        widening = null;
    }

    private void choose() {
        widening = null;
        everybody = false;
        units = new ArrayList<>();
        posts = new ArrayList<>();
        roles = new ArrayList<>();
        people = new ArrayList<>();
    }

    private List<Object> chosen() {
        return List.of(everybody, everybody ? Set.of() : Set.copyOf(units), others());
    }

    private Audience more() {
        return everybody ? Audience.EVERYBODY : Audience.ofUnits(units);
    }

    private Addressees others() {
        return everybody ? Addressees.NONE
            : new Addressees(new HashSet<>(posts), new HashSet<>(roles), people.stream().map(PersonRow::username).collect(Collectors.toSet()));
    }

    private static <T> List<T> list(Collection<T> chosen) {
        return chosen == null ? new ArrayList<>() : new ArrayList<>(chosen);
    }

    public Long getId() {
        return id;
    }

    public void setId(Long asked) {
        id = asked;
    }

    /** Null if the user may not change it; the view says so. */
    public OwnNotice getNotice() {
        return notice;
    }

    /** Null as long as nothing is asked. */
    public NoticeWidening getWidening() {
        return widening;
    }

    /** Who would be new. */
    public LazyRows<NoticeReader> getAdded() {
        return added;
    }

    public LocalDateTime getDue() {
        return due;
    }

    public void setDue(LocalDateTime moment) {
        due = moment;
    }

    public boolean isEverybody() {
        return everybody;
    }

    public void setEverybody(boolean all) {
        everybody = all;
    }

    public List<String> getUnits() {
        return units;
    }

    public void setUnits(List<String> chosen) {
        units = list(chosen);
    }

    public List<String> getPosts() {
        return posts;
    }

    public void setPosts(List<String> chosen) {
        posts = list(chosen);
    }

    public List<String> getRoles() {
        return roles;
    }

    public void setRoles(List<String> chosen) {
        roles = list(chosen);
    }

    public List<PersonRow> getPeople() {
        return people;
    }

    public void setPeople(List<PersonRow> chosen) {
        people = list(chosen);
    }
}
