package org.tongzhou.core.forum;

import static jakarta.ejb.ConcurrencyManagementType.BEAN;
import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Clock;
import org.tongzhou.core.shared.Conflicts;

/**
 * Notes how far somebody has read a topic, in a transaction of its own: two windows may do it at the same moment, and the one whose row
 * comes second tries again ({@link Conflicts#retryOnce}). Called by the services of this domain alone; checks no caller.
 */
@Singleton
@ConcurrencyManagement(BEAN)
public class ForumOpening {
    @Inject
    TopicRepository topics;
    @Inject
    ForumNews news;
    @Inject
    Clock clock;

    @TransactionAttribute(REQUIRES_NEW)
    public void markRead(long topicId, String username, int floor) {
        topics.find(topicId).ifPresent(topic -> {
            ForumReading reading = topics.findReading(topicId, username).orElseGet(() -> new ForumReading(topic, username));
            boolean news = reading.read(floor, clock.instant());
            topics.add(reading);
            if (news) {
                this.news.changedFor(username);
            }
        });
    }
}
