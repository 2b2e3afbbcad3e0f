package org.tongzhou.core.security;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tongzhou.core.shared.LiveTopics;

/** Tells an audience that something on a topic has changed. */
@Dependent
public class AudienceTopics {
    private final LiveTopics topics;
    private final People people;

    @Inject
    public AudienceTopics(LiveTopics topics, People people) {
        this.topics = topics;
        this.people = people;
    }

    /** @see LiveTopics#fire(String) */
    public void fire(String topic, Audience audience) {
        if (audience.everybody()) {
            topics.fire(topic);
        } else {
            topics.fire(topic, people.listUsernames(audience));
        }
    }
}
