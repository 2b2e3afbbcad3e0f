package org.tongzhou.it.forum;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.tongzhou.core.forum.BoardDraft;
import org.tongzhou.core.forum.ForumBoardService;
import org.tongzhou.core.forum.ForumModerationService;
import org.tongzhou.core.forum.ForumPostService;
import org.tongzhou.core.forum.ForumService;
import org.tongzhou.core.forum.PostDraft;
import org.tongzhou.core.forum.TopicFilter;
import org.tongzhou.core.forum.TopicPage;
import org.tongzhou.core.forum.TopicRow;
import org.tongzhou.core.notification.NotificationService;
import org.tongzhou.core.security.AccountChanged;
import org.tongzhou.core.security.AccountRealm;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.shared.OfficeException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.todo.TodoFilter;
import org.tongzhou.core.todo.TodoRow;
import org.tongzhou.core.todo.TodoService;
import org.tongzhou.it.ContainerTest;
import org.tongzhou.it.security.Caller;

/** A board for one unit with a moderator of another, two writers of the unit, a stranger, and who keeps the boards, for each test of the forum. */
abstract class ForumTest extends ContainerTest {
    static final PageRequest FIRST = new PageRequest(0, 100);

    @Inject
    ForumService forum;
    @Inject
    ForumPostService posts;
    @Inject
    ForumModerationService moderation;
    @Inject
    ForumBoardService boards;
    @Inject
    TodoService todos;
    @Inject
    NotificationService notifications;
    @Inject
    AccountRealm realm;
    @Inject
    Event<AccountChanged> changed;
    @Resource(lookup = "jdbc/tongzhou")
    DataSource dataSource;
    final String mark = UUID.randomUUID().toString().substring(0, 8);
    final String unit = "交流科" + mark;
    Caller keeper;
    Caller moderator;
    Caller writer;
    Caller reader;
    Caller stranger;
    long board;

    @BeforeEach
    void createBoard() throws Exception {
        if (realm == null) {
            return; // the client's side
        }
        keeper = create("k" + mark, "信息科" + mark, "forum-admin");
        moderator = create("m" + mark, "秘书科" + mark);
        writer = create("w" + mark, unit);
        reader = create("r" + mark, unit);
        stranger = create("s" + mark, "档案室" + mark);
        commit();
        board = keeper.get(() -> boards.add(draft("版块" + mark, Audience.ofUnits(Set.of(unit)))));
        commit();
    }

    BoardDraft draft(String name, Audience audience) {
        return new BoardDraft(name, "说明", audience, Set.of("m" + mark), true);
    }

    /** An account without a password, as making one takes half a second; nobody logs in here. */
    Caller create(String username, String unitName, String... roles) throws SQLException {
        long id = -1 - (UUID.randomUUID().getMostSignificantBits() >>> 1);
        update("""
            INSERT INTO security_accounts (id, version, username, display_name, family_name, given_name, unit, post, locale, enabled,
              password_hash, created_at) VALUES (?, 1, ?, ?, '', '', ?, '', 'zh-CN', TRUE, '-', CURRENT_TIMESTAMP)""", id, username, "名" + username, unitName);
        for (String role : roles) {
            update("INSERT INTO security_account_roles (account_id, role_name) VALUES (?, ?)", id, role);
        }
        changed.fire(new AccountChanged(username));
        return new Caller(realm, username);
    }

    void update(String statement, Object... values) throws SQLException {
        try (Connection connection = dataSource.getConnection(); PreparedStatement update = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            update.executeUpdate();
        }
    }

    long begin(String title) throws Exception {
        long id = writer.get(() -> posts.addTopic(board, title, PostDraft.of("<p>" + title + "的正文</p>")));
        commit();
        return id;
    }

    int reply(Caller caller, long topic, String text) throws Exception {
        int floor = caller.get(() -> posts.reply(topic, PostDraft.of("<p>" + text + "</p>")));
        commit();
        return floor;
    }

    TopicPage open(Caller caller, long topic) throws Exception {
        return open(caller, topic, 1);
    }

    /** In a transaction of its own: the mark is, too, and is seen by the next one. */
    TopicPage open(Caller caller, long topic, int floor) throws Exception {
        commit();
        return caller.get(() -> forum.open(topic, floor));
    }

    List<TopicRow> topics(Caller caller, TopicFilter filter) {
        return caller.get(() -> forum.search(filter.of(board), FIRST)).rows();
    }

    List<TodoRow> reports(Caller caller) {
        return caller.get(() -> todos.search(TodoFilter.ALL, FIRST)).rows();
    }

    List<String> news(Caller caller) {
        return caller.get(() -> notifications.listOwn(FIRST)).rows().stream().map(row -> row.text(Locale.SIMPLIFIED_CHINESE)).toList();
    }

    /** That the work is refused with this message; its transaction is over then. */
    void assertRefused(Class<? extends OfficeException> type, String key, ThrowingCallable work) throws Exception {
        assertThatThrownBy(work).isInstanceOf(type).hasFieldOrPropertyWithValue("key", key);
        transaction.rollback();
        transaction.begin();
    }

    void commit() throws Exception {
        transaction.commit();
        transaction.begin();
    }
}
