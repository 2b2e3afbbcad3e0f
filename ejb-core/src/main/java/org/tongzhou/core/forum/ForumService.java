package org.tongzhou.core.forum;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongzhou.core.access.RequiresLogin;
import org.tongzhou.core.security.People;
import org.tongzhou.core.shared.Conflicts;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.core.shared.StaleDataException;

/** The forum as the caller reads it: the boards that are meant for him or that he keeps in order. Others are not there for him. */
@Stateless
public class ForumService {
    public static final int HOT_MAX = 50;
    private static final Duration HOT_SINCE = Duration.ofDays(7);

    @Inject
    ForumSight sight;
    @Inject
    TopicRepository topics;
    @Inject
    PostRepository posts;
    @Inject
    PostPages pages;
    @Inject
    ForumOpening opening;
    @Inject
    People people;
    @Inject
    Clock clock;

    /** All boards, in their order. */
    @RequiresLogin
    public List<BoardRow> listBoards() {
        List<ForumBoard> boards = sight.listBoards();
        if (boards.isEmpty()) {
            return List.of();
        }
        String me = sight.me().username();
        List<Long> ids = ids(boards);
        Map<Long, Object[]> totals = topics.totals(ids).stream().collect(Collectors.toMap(row -> (Long) row[0], row -> row));
        Map<Long, Long> unread = topics.countUnread(ids, me);
        Map<Long, ForumTopic> latest = topics.listLatest(ids).stream()
            .collect(Collectors.toMap(topic -> topic.getBoard().getId(), topic -> topic, (one, other) -> one.getId() > other.getId() ? one : other));
        Set<Long> followed = new HashSet<>(posts.listFollowed(SubscriptionKind.BOARD, me));
        return boards.stream().map(board -> row(board, totals.get(board.getId()), unread.getOrDefault(board.getId(), 0L),
            latest.get(board.getId()), followed.contains(board.getId()))).toList();
    }

    private BoardRow row(ForumBoard board, Object[] totals, long unread, ForumTopic last, boolean followed) {
        return new BoardRow(board.getId(), board.getName(), board.getDescription(),
            board.getModerators().stream().map(people::displayName).sorted().toList(), board.isOpen(), board.audience().everybody(),
            totals == null ? 0 : ((Number) totals[1]).longValue(), totals == null ? 0 : ((Number) totals[2]).longValue(), unread,
            last == null ? null : new BoardRow.Last(last.getId(), last.getTitle(), last.getFloors(), last.getLastPostAt(), last.getLastAuthorName()),
            sight.moderates(board), followed);
    }

    /**
     * The topics that fit a filter, in its order.
     *
     * @throws NotFoundException if it asks for a board that the caller does not see
     */
    @RequiresLogin
    public Slice<TopicRow> search(@NotNull @Valid TopicFilter filter, @NotNull PageRequest page) {
        List<Long> boards = boards(filter);
        if (boards.isEmpty()) {
            return new Slice<>(List.of(), 0);
        }
        String me = sight.me().username();
        List<TopicRow> rows = topics.search(filter, boards, me, page);
        Map<Long, Long> readers = rows.isEmpty() ? Map.of() : topics.countReaders(rows.stream().map(TopicRow::id).toList());
        return new Slice<>(rows.stream().map(row -> row.readBy(readers.getOrDefault(row.id(), 0L))).toList(), topics.count(filter, boards, me));
    }

    private List<Long> boards(TopicFilter filter) {
        List<ForumBoard> boards = filter.boardId() == null ? sight.listBoards() : List.of(sight.getBoard(filter.boardId()));
        return ids(filter.show() == TopicShow.DELETED ? boards.stream().filter(sight::moderates).toList() : boards);
    }

    private static List<Long> ids(List<ForumBoard> boards) {
        return boards.stream().map(ForumBoard::getId).toList();
    }

    /** The topics with most replies and readers in the last seven days, the hottest first. @param max at most {@value #HOT_MAX} */
    @RequiresLogin
    public List<HotTopic> listHot(@Min(1) @Max(HOT_MAX) int max) {
        List<Long> boards = ids(sight.listBoards());
        if (boards.isEmpty()) {
            return List.of();
        }
        Instant since = clock.instant().minus(HOT_SINCE);
        Map<Long, Long> replies = topics.countRepliesSince(since, boards);
        Map<Long, Long> readers = topics.countReadersSince(since, boards);
        Set<Long> active = new HashSet<>(replies.keySet());
        active.addAll(readers.keySet());
        List<Long> hottest = active.stream().sorted(Comparator.comparing((Long id) -> 2 * replies.getOrDefault(id, 0L) + readers.getOrDefault(id, 0L))
            .thenComparing(id -> id).reversed()).limit(2L * max).toList(); // some may be deleted
        return hottest.isEmpty() ? List.of() : topics.list(hottest).stream().map(topic -> new HotTopic(topic.getId(), topic.getTitle(),
                topic.getBoard().getName(), topic.getSignature().name(), topic.getLastPostAt(), replies.getOrDefault(topic.getId(), 0L),
                readers.getOrDefault(topic.getId(), 0L), ForumAddress.of(topic.getId(), 1)))
            .sorted(Comparator.comparing(HotTopic::heat).thenComparing(HotTopic::id).reversed()).limit(max).toList();
    }

    /**
     * Opens the part of a topic that has a floor, which marks it as read so far. One that was merged into another leads to that.
     *
     * @param floor counted from 1; one that is not there means the last
     * @throws NotFoundException if there is no such topic that the caller sees
     */
    @RequiresLogin
    @TransactionAttribute(TransactionAttributeType.SUPPORTS) // the mark has its own
    public TopicPage open(long topicId, int floor) {
        ForumTopic asked = sight.getTopic(mergedInto(topicId));
        String me = sight.me().username();
        boolean moderating = sight.moderates(asked.getBoard());
        int read = topics.findReading(asked.getId(), me).map(ForumReading::getLastFloor).orElse(0);
        int first = TopicPage.firstOf(Math.min(floor, asked.getFloors()));
        int last = Math.min(asked.getFloors(), first + TopicPage.FLOORS - 1);
        List<PostRow> rows = pages.read(asked, first, read, me, moderating);
        Conflicts.retryOnce(() -> opening.markRead(asked.getId(), me, last), () -> new StaleDataException("forum.busy"));
        return new TopicPage(details(asked, moderating, me), rows, first, last, read < asked.getFloors() ? read + 1 : 0);
    }

    private long mergedInto(long topicId) {
        long id = topicId;
        for (Long next = next(id); next != null; next = next(id)) {
            id = next;
        }
        return id;
    }

    private Long next(long id) {
        return topics.find(id).map(ForumTopic::getMergedInto).orElse(null);
    }

    private TopicDetails details(ForumTopic topic, boolean moderating, String me) {
        ForumBoard board = topic.getBoard();
        return new TopicDetails(topic.getId(), board.getId(), board.getName(), topic.getTitle(), topic.isPinned(), topic.isDigest(), topic.isLocked(),
            board.isOpen(), topic.getFloors(), topic.getReplies(), topic.isWritable(), moderating,
            posts.findSubscription(SubscriptionKind.TOPIC, topic.getId(), me).isPresent(), topic.deletion());
    }
}
