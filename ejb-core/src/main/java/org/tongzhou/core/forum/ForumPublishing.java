package org.tongzhou.core.forum;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.function.LongConsumer;

/** Has what somebody wrote appear, and tells whom it concerns: at once, or where a moderator has passed it. It has no door; what is asked before was asked. */
@Dependent
class ForumPublishing {
    @Inject
    TopicRepository topics;
    @Inject
    PostRepository posts;
    @Inject
    ForumPolls polls;
    @Inject
    ForumNews news;

    /** Begins a topic, which its author follows. @param poll null for none @param files gives its text, of this number, the files */
    ForumTopic begin(ForumBoard board, String title, Signature by, PostDraft draft, PollDraft poll, Instant now, LongConsumer files) {
        ForumTopic topic = new ForumTopic(board, title, by, now);
        topics.add(topic);
        ForumPost post = new ForumPost(topic, 1, by, new PostDraft(draft.body(), null, draft.mentioned(), draft.files()), now);
        posts.add(post);
        files.accept(post.getId());
        if (poll != null) {
            polls.begin(topic, by.author(), poll, now);
        }
        posts.add(new ForumSubscription(SubscriptionKind.TOPIC, topic.getId(), by.author()));
        readByAuthor(topic, by, 1, now);
        news.begun(topic, post);
        return topic;
    }

    /** Adds a reply to a topic that is locked. @param files gives it, of this number, the files @return its floor */
    int reply(ForumTopic topic, Signature by, PostDraft draft, Instant now, LongConsumer files) {
        int floor = topic.takeFloor(by, now);
        ForumPost post = new ForumPost(topic, floor, by, draft, now);
        posts.add(post);
        files.accept(post.getId());
        readByAuthor(topic, by, floor, now);
        news.replied(topic, post);
        return floor;
    }

    /** Who answers has read what is before it, if he has read anything; nobody waits for him to read his own words. */
    private void readByAuthor(ForumTopic topic, Signature by, int floor, Instant now) {
        ForumReading reading = topics.findReading(topic.getId(), by.author()).orElseGet(() -> new ForumReading(topic, by.author()));
        if (reading.getLastFloor() >= floor - 1) {
            reading.read(floor, now);
            topics.add(reading);
        }
    }
}
