package org.tongzhou.it.forum;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.forum.BoardRow;
import org.tongzhou.core.forum.ForumService;
import org.tongzhou.core.forum.HotTopic;
import org.tongzhou.core.forum.PostFileRow;
import org.tongzhou.core.forum.TopicFilter;
import org.tongzhou.core.forum.TopicPage;
import org.tongzhou.core.forum.TopicRow;
import org.tongzhou.core.forum.TopicShow;
import org.tongzhou.core.security.AccountRealm;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.core.shared.TodoKind;
import org.tongzhou.core.todo.TodoFilter;
import org.tongzhou.core.todo.TodoRow;
import org.tongzhou.core.todo.TodoService;
import org.tongzhou.it.ContainerTest;
import org.tongzhou.it.security.Caller;

/** The server of the tests runs with the demonstration. */
class DemoForumIT extends ContainerTest {
    private static final PageRequest ALL = new PageRequest(0, 500);

    @Inject
    ForumService forum;
    @Inject
    TodoService todos;
    @Inject
    AccountRealm realm;

    @Test
    void theOfficeSeesABoardMoreThanOthers() {
        List<BoardRow> office = new Caller(realm, "shaojing").get(forum::listBoards);
        List<BoardRow> others = new Caller(realm, "zhouhuaijin").get(forum::listBoards);

        assertThat(office).extracting(BoardRow::name).contains("综合交流", "公文写作", "系统使用", "学习园地", "后勤生活", "市政府办公室内部");
        assertThat(others).extracting(BoardRow::name).contains("综合交流").doesNotContain("市政府办公室内部");
        assertThat(others).filteredOn(board -> board.name().equals("公文写作")).allMatch(board -> board.last() != null && board.topics() >= 9);
    }

    @Test
    void thereAreTopicsOfEachKind() {
        Caller staff = new Caller(realm, "xunuo");

        Slice<TopicRow> topics = staff.get(() -> forum.search(TopicFilter.ALL, ALL));

        assertThat(topics.total()).isGreaterThanOrEqualTo(39);
        assertThat(topics.rows()).anyMatch(TopicRow::pinned).anyMatch(TopicRow::digest).anyMatch(TopicRow::locked).anyMatch(row -> row.unread() > 0);
        assertThat(topics.rows()).extracting(TopicRow::title).doesNotContain("转让二手儿童自行车");
        assertThat(staff.get(() -> forum.search(TopicFilter.ALL.showing(TopicShow.DELETED), ALL)).rows()).extracting(TopicRow::title)
            .contains("转让二手儿童自行车");
        assertThat(staff.get(() -> forum.listHot(10))).hasSize(10).extracting(HotTopic::replies).first().isNotEqualTo(0L);
    }

    @Test
    void thereArePollsOfBothKindsAndFiles() throws Exception {
        Caller staff = new Caller(realm, "xunuo");

        TopicPage open = open(staff, "食堂晚餐能不能多几个素菜");
        TopicPage secret = open(staff, "会议能不能少一点、短一点");
        TopicPage letters = open(staff, "【必读】公文格式十大常见差错");

        assertThat(open.poll().options()).allMatch(option -> option.votes() > 0 && !option.names().isEmpty());
        assertThat(secret.poll().secret()).isTrue();
        assertThat(secret.poll().voters()).isGreaterThanOrEqualTo(40);
        assertThat(letters.posts().get(0).files()).extracting(PostFileRow::name).containsExactly("公文格式自查表.docx", "近半年退文原因.png");
    }

    private TopicPage open(Caller caller, String title) throws Exception {
        long id = caller.get(() -> forum.search(TopicFilter.ALL.searching(title), ALL)).rows().stream().filter(row -> row.title().equals(title)).findFirst().orElseThrow().id();
        return caller.get(() -> forum.open(id, 1));
    }

    @Test
    void theModeratorHasAReportToLookAt() {
        assertThat(new Caller(realm, "xunuo").get(() -> todos.search(TodoFilter.ALL, ALL)).rows()).filteredOn(row -> row.kind() == TodoKind.FORUM_REPORT)
            .extracting(TodoRow::title).contains("会议能不能少一点、短一点");
    }

    @Test
    void theModeratorOfAModeratedBoardHasPostsToLookAt() {
        Caller moderator = new Caller(realm, "xunuo");

        assertThat(moderator.get(forum::listBoards)).filteredOn(BoardRow::moderated).extracting(BoardRow::name).contains("学习园地");
        assertThat(moderator.get(() -> todos.search(TodoFilter.ALL, ALL)).rows()).filteredOn(row -> row.kind() == TodoKind.FORUM_PENDING)
            .extracting(TodoRow::title).contains("公文处理业务培训笔记（十一月）", "公务员在线学习学时怎么补？");
    }
}
