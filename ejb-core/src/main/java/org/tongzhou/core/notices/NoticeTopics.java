package org.tongzhou.core.notices;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.security.AudienceTopics;
import org.tongzhou.core.security.People;
import org.tongzhou.core.shared.LiveTopics;

/** Tells open pages that notices changed, or what their reader has done with them. */
@Dependent
public class NoticeTopics {
    private static final String NOTICES = "notices";

    private final LiveTopics topics;
    private final AudienceTopics audiences;
    private final People people;

    @Inject
    public NoticeTopics(LiveTopics topics, AudienceTopics audiences, People people) {
        this.topics = topics;
        this.audiences = audiences;
        this.people = people;
    }

    public void published(@Observes NoticePublished event) {
        fire(event.audience(), event.unit(), event.author());
    }

    public void withdrawn(@Observes NoticeWithdrawn event) {
        fire(event.audience(), event.unit(), event.author());
    }

    public void expired(@Observes NoticeExpired event) {
        fire(event.audience(), event.unit(), event.author());
    }

    public void corrected(@Observes NoticeCorrected event) {
        fire(event.audience(), event.unit(), event.author());
    }

    public void widened(@Observes NoticeWidened event) {
        fire(event.audience(), event.unit(), event.author());
    }

    public void dueMoved(@Observes NoticeDueMoved event) {
        fire(event.audience(), event.unit(), event.author());
    }

    public void moved(@Observes NoticeMoved event) {
        topics.fire(NOTICES, event.waitingFor());
    }

    public void replied(@Observes NoticeReplied event) {
        topics.fire(NOTICES, Set.copyOf(List.of(event.username(), event.author()))); // who may be the same
    }

    public void unitReplied(@Observes UnitReplied event) {
        audiences.fire(NOTICES, event.people());
        topics.fire(NOTICES, Set.of(event.author()));
    }

    public void confirmed(@Observes NoticeConfirmed event) {
        topics.fire(NOTICES, Set.copyOf(List.of(event.username(), event.author()))); // who may be the same
    }

    private void fire(Audience audience, String unit, String author) {
        audiences.fire(NOTICES, audience);
        firePublishers(unit, author);
    }

    /** Those who have it among their own: its author, and who publishes for its unit. */
    void changedFor(Notice notice) {
        firePublishers(notice.getUnit(), notice.getAuthor());
    }

    /** These, and its readers. */
    void changedFor(Notice notice, Audience audience) {
        fire(audience, notice.getUnit(), notice.getAuthor());
    }

    private void firePublishers(String unit, String author) {
        topics.fire(NOTICES, Set.of(author));
        topics.fire(NOTICES, people.listUsernames(Set.of(unit), NoticePermissions.PUBLISH));
    }

    void changedForAll() {
        audiences.fire(NOTICES, Audience.EVERYBODY);
    }

    void changedFor(String username) {
        topics.fire(NOTICES, Set.of(username));
    }
}
