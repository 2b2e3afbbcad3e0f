package org.tongzhou.core.forum;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Changes the titles of topics, keeps the former ones, and has all that names a topic follow. It has no door; what is asked before was asked. */
@Dependent
class ForumTitles {
    @Inject
    TopicRepository topics;
    @Inject
    OpenReports open;
    @Inject
    PendingPosts desk;
    @Inject
    ForumNews news;
    @Inject
    Clock clock;

    /**
     * A topic that is locked is called something else.
     *
     * @param reason of a moderator; null where the author does it
     * @return what it was called; nothing if it is called so already
     */
    Optional<String> change(ForumTopic topic, String title, Signature by, String reason) {
        Instant now = clock.instant();
        Optional<String> former = topic.retitle(title, reason != null, now);
        former.ifPresent(words -> {
            topics.add(new FormerTitle(topic.getId(), words, by, reason, now));
            open.ofTopic(topic.getId(), news::ask);
            desk.ofTopic(topic.getId(), news::ask);
            news.changedWhole(topic);
        });
        return former;
    }
}
