package org.tongzhou.core.forum;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongzhou.core.search.SearchDocument;
import org.tongzhou.core.search.SearchSight;
import org.tongzhou.core.search.Searchable;

/**
 * Topics are found by who reads their board, by what they say themselves and by their latest replies. Who keeps all boards finds those that he
 * reads like others; the rest is before him in the forum.
 */
@Dependent
public class SearchableTopic implements Searchable {
    static final String KIND = "forum.topic";
    private static final int REPLIES_MAX = 200;
    private static final int TEXT_MAX_CHARS = 200_000;

    private final TopicRepository topics;
    private final PostRepository posts;
    private final PostFiles files;
    private final PollRepository polls;

    @Inject
    SearchableTopic(TopicRepository topics, PostRepository posts, PostFiles files, PollRepository polls) {
        this.topics = topics;
        this.posts = posts;
        this.files = files;
        this.polls = polls;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<SearchDocument> read(List<String> keys) {
        List<Long> ids = keys.stream().map(Long::valueOf).toList();
        return topics.list(ids).stream().map(topic -> document(topic).having(files.listStored(topic.getId()))).toList();
    }

    private SearchDocument document(ForumTopic topic) {
        return new SearchDocument(KIND, topic.getId().toString(), topic.getTitle(), text(topic), topic.getSignature().unit(), topic.getSignature().name(),
            topic.getLastPostAt(), ForumAddress.of(topic.getId(), 1), sights(topic.getBoard())).in(topic.getBoard().getName());
    }

    private String text(ForumTopic topic) {
        String text = Stream.of(posts.list(topic.getId(), 1, 1).stream().map(ForumPost::getWords), asked(topic), posts.listWords(topic.getId(), REPLIES_MAX).stream())
            .flatMap(part -> part).collect(Collectors.joining("\n"));
        return text.substring(0, text.offsetByCodePoints(0, Math.min(TEXT_MAX_CHARS, text.codePointCount(0, text.length()))));
    }

    private Stream<String> asked(ForumTopic topic) {
        return polls.find(topic.getId()).filter(ForumPoll::isThere).stream()
            .flatMap(poll -> Stream.concat(Stream.of(poll.getQuestion()), polls.listOptions(poll.getId()).stream().map(PollOption::getWords)));
    }

    private static Set<SearchSight> sights(ForumBoard board) {
        Set<SearchSight> sights = new LinkedHashSet<>(SearchSight.of(board.audience()));
        board.getModerators().forEach(username -> sights.add(SearchSight.ofPerson(username)));
        return sights;
    }

    @Override
    public List<String> listKeys(String after, int max) {
        return topics.listIds(after.isEmpty() ? Long.MIN_VALUE : Long.parseLong(after), max).stream().map(String::valueOf).toList();
    }
}
