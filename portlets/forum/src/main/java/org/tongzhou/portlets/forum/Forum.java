package org.tongzhou.portlets.forum;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.bridge.CurrentPortlet;
import org.tongzhou.core.forum.BoardRow;
import org.tongzhou.core.forum.ForumModerationService;
import org.tongzhou.core.forum.ForumPendingService;
import org.tongzhou.core.forum.ForumPostService;
import org.tongzhou.core.forum.ForumService;
import org.tongzhou.core.forum.TopicFilter;
import org.tongzhou.core.forum.TopicRow;
import org.tongzhou.core.forum.TopicShow;
import org.tongzhou.core.forum.TopicSort;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.portlets.common.ListView;
import org.tongzhou.portlets.common.faces.AddressedList;
import org.tongzhou.portlets.common.faces.ListQuery;
import org.tongzhou.portlets.common.faces.RenderLink;
import org.tongzhou.portlets.common.faces.Texts;
import org.tongzhou.portlets.common.faces.UserMessages;
import org.tongzhou.portlets.common.faces.Views;

/**
 * The forum: the latest topics in the window on the page; where it is maximized the boards, the topics of one or of all, or a topic that is
 * read. Which of these is shown is in the address, too.
 */
@Named
@RequestScoped
public class Forum extends AddressedList<TopicSort, TopicRow> {
    static final String VIEW = "forum";
    /** The public render parameters that name the topic to be read, and the floor in it. */
    static final String TOPIC = "topicId";
    static final String FLOOR = "floor";
    /** The one that names what waits for a moderator. */
    static final String PENDING = "pendingId";
    static final String BOARD = "board";
    private static final String SHOW = "show";
    private static final PageRequest ONE = new PageRequest(0, 1);

    @Inject
    ForumService forum;
    @Inject
    ForumModerationService moderation;
    @Inject
    ForumPostService posts;
    @Inject
    ForumPendingService pending;
    @Inject
    OwnPosts own;
    @Inject
    ForumFiles files;
    @Inject
    UserMessages messages;
    @Inject
    Texts texts;

    private List<BoardRow> boards;

    public Forum() {
        super(VIEW, ListQuery.all(TopicSort.LAST, true), TopicFilter.TEXT_MAX_CHARS);
    }

    private static boolean isWhole() {
        return CurrentPortlet.get().isMaximized();
    }

    /** {@code compact}, {@code boards}, {@code topics}, {@code topic}, or {@code handed} for what waits for a moderator. */
    public String getScreen() {
        if (!isWhole()) {
            return "compact";
        }
        if (getTopicId() != null) {
            return "topic";
        }
        if (getPendingId() != null) {
            return "handed";
        }
        return getQuery().conditions().isEmpty() && getText().isEmpty() ? "boards" : "topics";
    }

    /** The topic that is read; null if none is, or what the address names is none. */
    public Long getTopicId() {
        return number(parameter(TOPIC));
    }

    /** What waits for a moderator and is read; null if nothing is. */
    public Long getPendingId() {
        return number(parameter(PENDING));
    }

    /** The floor at which it is opened. */
    int getFloor() {
        String floor = parameter(FLOOR);
        return floor != null && floor.matches("[1-9]\\d{0,7}") ? Integer.parseInt(floor) : 1;
    }

    private static Long number(String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    @Override
    protected Map<String, UnaryOperator<String>> conditions() {
        return Map.of(BOARD, said -> number(said) == null ? "" : ListView.searchText(said), SHOW, said -> oneOf(TopicShow.values(), said));
    }

    @Override
    protected ListQuery<TopicSort> asked() {
        return isWhole() ? read() : all().with(BOARD, ForumSettings.board());
    }

    @Override
    protected int rows() {
        return isWhole() ? super.rows() : ForumSettings.rows();
    }

    @Override
    protected Slice<TopicRow> search(ListQuery<TopicSort> asked, PageRequest page) {
        return forum.search(filter(asked), page);
    }

    /** A board that the reader does not see any more, as in an old setting, means all. */
    private TopicFilter filter(ListQuery<TopicSort> asked) {
        Long board = number(asked.condition(BOARD));
        boolean seen = board != null && (isWhole() || getBoards().stream().anyMatch(row -> row.id() == board));
        return new TopicFilter(seen ? board : null, asked.text(), show(asked), asked.order().by(), asked.order().descending());
    }

    private static TopicShow show(ListQuery<TopicSort> asked) {
        String chosen = asked.condition(SHOW);
        return chosen.isEmpty() ? TopicShow.ALL : TopicShow.valueOf(chosen.toUpperCase(Locale.ROOT));
    }

    public TopicShow getShow() {
        return show(getQuery());
    }

    /** What can be chosen; what was deleted is for moderators. */
    public List<TopicShow> getShows() {
        return List.of(TopicShow.values()).stream().filter(each -> each != TopicShow.DELETED || isModerating()).toList();
    }

    public List<BoardRow> getBoards() {
        if (boards == null) {
            boards = forum.listBoards();
        }
        return boards;
    }

    /** The board whose topics are listed; null for all. */
    public BoardRow getBoard() {
        Long id = number(getQuery().condition(BOARD));
        return id == null ? null : getBoards().stream().filter(row -> row.id() == id).findFirst().orElse(null);
    }

    /** Whether the reader keeps order in the board, or in any if all are listed. */
    public boolean isModerating() {
        return getBoard() == null ? getBoards().stream().anyMatch(BoardRow::moderating) : getBoard().moderating();
    }

    /** How many topics of the board, or of all, have something that the reader has not read. */
    public long getUnread() {
        return getBoard() == null ? getBoards().stream().mapToLong(BoardRow::unread).sum() : getBoard().unread();
    }

    /** Names as a list of words has them. */
    public String names(List<String> names) {
        return String.join(texts.get("office.list.separator"), names);
    }

    /** How many reports wait for the reader. */
    public long getReports() {
        return isModerating() ? moderation.listReports(true, ONE).total() : 0;
    }

    /** How much waits for the reader to look at it as a moderator. */
    public long getWaiting() {
        return isModerating() ? pending.list(false, ONE).total() : 0;
    }

    /** How much of what the reader has handed in waits or was refused. */
    public long getHandedIn() {
        return pending.listOwn(ONE).total();
    }

    /** Whether only some of the topics are looked for. */
    public boolean isSearching() {
        return !getText().isEmpty() || getShow() != TopicShow.ALL;
    }

    @Override
    public void find() {
        if (getQuery().conditions().isEmpty()) {
            choose(SHOW, ListQuery.name(TopicShow.ALL)); // else no text would lead back to the boards
        }
        super.find();
    }

    /** Has the reader follow the board whose topics are listed, or not any more. */
    public void follow() {
        boolean follow = !getBoard().followed();
        posts.followBoard(getBoard().id(), follow);
        messages.info(follow ? "forum.board.nowFollowed" : "forum.unfollowed");
        Views.show(VIEW, getQuery().parameters());
    }

    /** Sends all that fits as a file. */
    public void export() {
        files.sendTopics(moderation.export(filter(getQuery())));
    }

    // Addresses.

    @Override
    protected RenderLink link() {
        return super.link().without(TOPIC).without(FLOOR).without(PENDING);
    }

    /** Reads a topic from its beginning; going back from there leads to this list. */
    public String read(TopicRow row) {
        return at(row.id(), 1);
    }

    /** Reads what the reader has not read of it. */
    public String readNew(TopicRow row) {
        return at(row.id(), row.readFloor() + 1);
    }

    public String readLast(BoardRow row) {
        return at(row.last().topicId(), row.last().floor());
    }

    /** A floor of a topic. */
    public String at(long topicId, int floor) {
        return address(link().maximized().with(TOPIC, topicId).with(FLOOR, floor), isWhole() ? getQuery() : all());
    }

    /** What the address says of the list from which a topic is read. */
    Map<String, Object> getOrigin() {
        return OwnPosts.isOrigin() ? own.getOrigin() : getQuery().parameters();
    }

    /** The list from which a topic is read. */
    public String getBack() {
        return OwnPosts.isOrigin() ? own.getBack() : address(link().maximized(), read());
    }

    /** What leads there is called. */
    public String getBackText() {
        return texts.get(OwnPosts.isOrigin() ? "forum.mine.back" : "forum.back");
    }

    /** All boards. */
    public String getStart() {
        return address(link().maximized(), all());
    }

    /** The topics of a board. */
    public String open(BoardRow row) {
        return address(link().maximized(), all().with(BOARD, String.valueOf(row.id())));
    }

    /** Said even if it is usual: without it all boards are listed. */
    public String show(TopicShow which) {
        return address(link().maximized(), getQuery().with(SHOW, ListQuery.name(which)));
    }
}
