package org.tongzhou.core.forum;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.tongzhou.core.attachments.StoredFile;
import org.tongzhou.core.search.SearchDocument;
import org.tongzhou.core.search.Searchable;

/**
 * Each reply of a topic is found by what it says, by its files and its author, where it stands. What the title of its topic alone says finds the topic alone, or
 * a long one would be found once for each of its replies.
 */
@Dependent
public class SearchableReply implements Searchable {
    static final String KIND = "forum.post";

    private final PostRepository posts;
    private final PostFiles files;

    @Inject
    SearchableReply(PostRepository posts, PostFiles files) {
        this.posts = posts;
        this.files = files;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<SearchDocument> read(List<String> keys) {
        List<ForumPost> replies = posts.listReplies(keys.stream().map(Long::valueOf).toList());
        Map<Long, List<StoredFile>> stored = files.listStored(replies.stream().map(ForumPost::getId).toList());
        return replies.stream().map(reply -> document(reply).having(stored.getOrDefault(reply.getId(), List.of()))).toList();
    }

    private static SearchDocument document(ForumPost reply) {
        ForumTopic topic = reply.getTopic();
        return new SearchDocument(KIND, reply.getId().toString(), topic.getTitle(), reply.getWords(), reply.getSignature().unit(), reply.getSignature().name(),
            reply.getWrittenAt(), ForumAddress.of(topic.getId(), reply.getFloor()), SearchableTopic.sights(topic.getBoard())).in(topic.getBoard().getName())
            .asPartOf(SearchableTopic.KIND + '/' + topic.getId());
    }

    @Override
    public List<String> listKeys(String after, int max) {
        return posts.listReplyIds(after.isEmpty() ? Long.MIN_VALUE : Long.parseLong(after), max).stream().map(String::valueOf).toList();
    }
}
