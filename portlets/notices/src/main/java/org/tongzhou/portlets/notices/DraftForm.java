package org.tongzhou.portlets.notices;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.tongzhou.core.notices.Addressees;
import org.tongzhou.core.notices.NoticeDraft;
import org.tongzhou.core.notices.OwnNotice;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.security.PersonRow;
import org.tongzhou.core.shared.Urgency;

/** What an author has typed so far, beginning with a version of the draft. */
public class DraftForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private int version;
    private boolean publishedBefore;
    private String title;
    private String body;
    private boolean everybody = true;
    private List<String> units = new ArrayList<>();
    private List<String> posts = new ArrayList<>();
    private List<String> roles = new ArrayList<>();
    private List<PersonRow> people = new ArrayList<>();
    private Urgency urgency = Urgency.ROUTINE;
    private boolean pinned;
    private boolean confirm;
    private boolean comments;
    private LocalDateTime replyDue;
    private Long column;
    private LocalDateTime publishAt;
    private LocalDateTime expiresAt;

    /** @param person finds people by their user names; those who are gone are left out */
    static DraftForm of(OwnNotice notice, Function<Instant, LocalDateTime> local, Function<Collection<String>, List<PersonRow>> person) {
        NoticeDraft draft = notice.draft();
        DraftForm form = new DraftForm();
        form.version = notice.version();
        form.publishedBefore = notice.publishedAt() != null;
        form.title = draft.title();
        form.body = draft.body();
        form.everybody = draft.audience().everybody();
        form.units = new ArrayList<>(draft.audience().units());
        form.units.sort(null);
        form.posts = sorted(draft.also().posts());
        form.roles = sorted(draft.also().roles());
        form.people = new ArrayList<>(person.apply(draft.also().people()));
        form.urgency = draft.urgency();
        form.pinned = draft.pinned();
        form.confirm = draft.confirm();
        form.comments = draft.comments();
        form.replyDue = local.apply(draft.replyDueAt());
        form.column = draft.columnId();
        form.publishAt = local.apply(draft.publishAt());
        form.expiresAt = local.apply(draft.expiresAt());
        return form;
    }

    NoticeDraft draft(Function<LocalDateTime, Instant> instant) {
        return new NoticeDraft(title == null ? "" : title, getBody(),
            everybody ? Audience.EVERYBODY : Audience.ofUnits(units), urgency, pinned, instant.apply(replyDue),
            column, instant.apply(publishAt), instant.apply(expiresAt)).addressing(everybody ? Addressees.NONE
                : new Addressees(new HashSet<>(posts), new HashSet<>(roles), people.stream().map(PersonRow::username).collect(Collectors.toSet()))).confirmed(confirm).commented(comments);
    }

    private static List<String> sorted(Collection<String> names) {
        return new ArrayList<>(new TreeSet<>(names));
    }

    private static <T> List<T> list(Collection<T> chosen) {
        return chosen == null ? new ArrayList<>() : new ArrayList<>(chosen);
    }

    /** What the author began with: a field, so that it outlives an expired session. */
    public int getVersion() {
        return version;
    }

    public void setVersion(int seen) {
        version = seen;
    }

    public boolean isPublishedBefore() {
        return publishedBefore;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String text) {
        title = text;
    }

    public String getBody() {
        return body == null ? "" : body;
    }

    public void setBody(String markup) {
        body = markup;
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
        units = chosen == null ? new ArrayList<>() : new ArrayList<>(chosen);
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

    public Urgency getUrgency() {
        return urgency;
    }

    public Urgency[] getUrgencies() {
        return Urgency.values();
    }

    public void setUrgency(Urgency chosen) {
        urgency = chosen;
    }

    public boolean isPinned() {
        return pinned;
    }

    public void setPinned(boolean top) {
        pinned = top;
    }

    public boolean isConfirm() {
        return confirm;
    }

    public void setConfirm(boolean asked) {
        confirm = asked;
    }

    public boolean isComments() {
        return comments;
    }

    public void setComments(boolean allowed) {
        comments = allowed;
    }

    public Long getColumn() {
        return column;
    }

    public void setColumn(Long id) {
        column = id;
    }

    public LocalDateTime getPublishAt() {
        return publishAt;
    }

    public void setPublishAt(LocalDateTime from) {
        publishAt = from;
    }

    public LocalDateTime getExpiresAt() {
        return expiresAt;
    }

    public void setExpiresAt(LocalDateTime until) {
        expiresAt = until;
    }

    public LocalDateTime getReplyDue() {
        return replyDue;
    }

    public void setReplyDue(LocalDateTime due) {
        replyDue = due;
    }
}
