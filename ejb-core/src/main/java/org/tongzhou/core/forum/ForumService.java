package org.tongzhou.core.forum;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
    private static final int FORMER_TITLES_SHOWN = 20;

    @Inject
    ForumSight sight;
    @Inject
    TopicRepository topics;
    @Inject
    PostRepository posts;
    @Inject
    PostPages pages;
    @Inject
    ForumPolls polls;
    @Inject
    PendingPosts pending;
    @Inject
    TopicMarks marks;
    @Inject
    ForumOpening opening;
    @Inject
    People people;
    @Inject
    ForumHeat heat;

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
            board.getModerators().stream().map(people::displayName).sorted().toList(), board.isOpen(), board.isModerated(), board.audience().everybody(),
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
        List<Long> ids = rows.stream().map(TopicRow::id).toList();
        Map<Long, Long> readers = rows.isEmpty() ? Map.of() : topics.countReaders(ids);
        Map<Long, TopicMark> inside = marks.read(ids);
        Map<Long, Integer> floors = rows.isEmpty() || filter.words().isEmpty() ? Map.of() : posts.findFloors(ids, filter.words());
        return new Slice<>(rows.stream().map(row -> row.with(readers.getOrDefault(row.id(), 0L), inside.get(row.id()), floors.getOrDefault(row.id(), 0))).toList(),
            topics.count(filter, boards, me));
    }

    /** What the caller wrote, as far as it stands in boards that he still sees, in the order of a filter. */
    @RequiresLogin
    public Slice<OwnPostRow> listOwn(@NotNull @Valid OwnPostFilter filter, @NotNull PageRequest page) {
        List<Long> boards = ids(sight.listBoards());
        String me = sight.me().username();
        return boards.isEmpty() ? new Slice<>(List.of(), 0) : new Slice<>(posts.search(filter, boards, me, page), posts.count(filter, boards, me));
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
        Map<Long, ForumHeat.Heat> hottest = heat.list().stream().filter(each -> boards.contains(each.boardId())).limit(2L * max) // some may be deleted
            .collect(Collectors.toMap(ForumHeat.Heat::topicId, each -> each));
        Map<Long, TopicMark> inside = marks.read(hottest.keySet());
        return hottest.isEmpty() ? List.of() : topics.list(hottest.keySet()).stream().map(topic -> hot(topic, hottest.get(topic.getId()), inside.get(topic.getId())))
            .sorted(Comparator.comparing(HotTopic::heat).thenComparing(HotTopic::id).reversed()).limit(max).toList();
    }

    private static HotTopic hot(ForumTopic topic, ForumHeat.Heat heat, TopicMark inside) {
        return new HotTopic(topic.getId(), topic.getTitle(), topic.getBoard().getName(), topic.getSignature().name(), topic.getLastPostAt(),
            heat.replies(), heat.readers(), inside, ForumAddress.of(topic.getId(), 1));
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
        Place place = place(topicId, floor);
        ForumTopic asked = sight.getTopic(place.topicId());
        String me = sight.me().username();
        boolean moderating = sight.moderates(asked.getBoard());
        int read = topics.findReading(asked.getId(), me).map(ForumReading::getLastFloor).orElse(0);
        int first = TopicPage.firstOf(Math.min(place.floor(), asked.getFloors()));
        int last = Math.min(asked.getFloors(), first + TopicPage.FLOORS - 1);
        List<PostRow> rows = pages.read(asked, first, read, me, moderating);
        Conflicts.retryOnce(() -> opening.markRead(asked.getId(), me, last), () -> new StaleDataException("forum.busy"));
        return new TopicPage(details(asked, moderating, me), rows, first, last, read < asked.getFloors() ? read + 1 : 0,
            polls.read(asked, me, moderating), polls.mayBegin(asked, me, moderating), place.floor(), pending.list(asked, me, moderating));
    }

    private record Place(long topicId, int floor) {
    }

    /** Where a floor is now, if its topic was merged into another. */
    private Place place(long topicId, int floor) {
        Place place = new Place(topicId, floor);
        for (ForumTopic topic = topics.find(topicId).orElse(null); topic != null && topic.getMergedInto() != null;
                topic = topics.find(place.topicId()).orElse(null)) {
            place = new Place(topic.getMergedInto(), (int) Math.min((long) place.floor() + topic.getMergedOffset(), Integer.MAX_VALUE));
        }
        return place;
    }

    private TopicDetails details(ForumTopic topic, boolean moderating, String me) {
        ForumBoard board = topic.getBoard();
        return new TopicDetails(topic.getId(), board.getId(), board.getName(), topic.getTitle(), topic.isPinned(), topic.isDigest(), topic.isLocked(),
            board.isOpen(), topic.getFloors(), topic.getReplies(), topic.isWritable(), moderating, board.isModerated() && !moderating,
            posts.findSubscription(SubscriptionKind.TOPIC, topic.getId(), me).isPresent(), topic.titleChange(),
            moderating && topic.titleChange() != null ? topics.listFormerTitles(topic.getId(), FORMER_TITLES_SHOWN) : List.of(), topic.deletion());
    }
}
