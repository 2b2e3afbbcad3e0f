package org.tongzhou.core.forum;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongzhou.core.attachments.StoredFile;
import org.tongzhou.core.search.SearchDocument;
import org.tongzhou.core.search.SearchSight;
import org.tongzhou.core.search.Searchable;

/**
 * Topics are found by who reads their board, by what they say themselves; their replies are found each by itself ({@link SearchableReply}). Who keeps all
 * boards finds those that he reads like others; the rest is before him in the forum.
 */
@Dependent
public class SearchableTopic implements Searchable {
    static final String KIND = "forum.topic";

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
        List<ForumTopic> found = topics.list(keys.stream().map(Long::valueOf).toList());
        if (found.isEmpty()) {
            return List.of();
        }
        Map<Long, ForumPost> first = posts.listFirst(found.stream().map(ForumTopic::getId).toList()).stream()
            .collect(Collectors.toMap(post -> post.getTopic().getId(), Function.identity()));
        Map<Long, List<StoredFile>> stored = files.listStored(first.values().stream().map(ForumPost::getId).toList());
        return found.stream().map(topic -> {
            Optional<ForumPost> own = Optional.ofNullable(first.get(topic.getId()));
            return document(topic, own.map(ForumPost::getWords).orElse("")).having(own.map(post -> stored.get(post.getId())).orElse(List.of()));
        }).toList();
    }

    private SearchDocument document(ForumTopic topic, String words) {
        String text = Stream.concat(Stream.of(words), asked(topic)).collect(Collectors.joining("\n"));
        return new SearchDocument(KIND, topic.getId().toString(), topic.getTitle(), text, topic.getSignature().unit(), topic.getSignature().name(),
            topic.getLastPostAt(), ForumAddress.of(topic.getId(), 1), sights(topic.getBoard())).in(topic.getBoard().getName());
    }

    private Stream<String> asked(ForumTopic topic) {
        return polls.find(topic.getId()).filter(ForumPoll::isThere).stream()
            .flatMap(poll -> Stream.concat(Stream.of(poll.getQuestion()), polls.listOptions(poll.getId()).stream().map(PollOption::getWords)));
    }

    /** Who finds what stands in a board. */
    static Set<SearchSight> sights(ForumBoard board) {
        Set<SearchSight> sights = new LinkedHashSet<>(SearchSight.of(board.audience()));
        board.getModerators().forEach(username -> sights.add(SearchSight.ofPerson(username)));
        return sights;
    }

    @Override
    public List<String> listKeys(String after, int max) {
        return topics.listIds(after.isEmpty() ? Long.MIN_VALUE : Long.parseLong(after), max).stream().map(String::valueOf).toList();
    }
}
