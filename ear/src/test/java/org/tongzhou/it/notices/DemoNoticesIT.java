package org.tongzhou.it.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.notices.NoticeDeskService;
import org.tongzhou.core.notices.NoticeFilter;
import org.tongzhou.core.notices.NoticeReplyService;
import org.tongzhou.core.notices.NoticeRow;
import org.tongzhou.core.notices.NoticeService;
import org.tongzhou.core.notices.NoticeStatus;
import org.tongzhou.core.notices.OwnNoticeFilter;
import org.tongzhou.core.notices.OwnNoticeRow;
import org.tongzhou.core.notices.ReplyFilter;
import org.tongzhou.core.notices.ReplyRow;
import org.tongzhou.core.notices.comments.CommentService;
import org.tongzhou.core.security.AccountRealm;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.todo.TodoFilter;
import org.tongzhou.core.todo.TodoRow;
import org.tongzhou.core.todo.TodoService;
import org.tongzhou.it.ContainerTest;
import org.tongzhou.it.security.Caller;

/** The server of the tests runs with the demonstration. */
class DemoNoticesIT extends ContainerTest {
    private static final PageRequest ALL = new PageRequest(0, 500);
    private static final String DUTY = "关于做好国庆假期值班和安全工作的通知";
    private static final String MEETING = "关于召开全市重点项目推进会的通知";
    private static final String CHECKUP = "关于登记年度体检意向的通知";
    private static final String ANSWERS = "《党政机关公文处理工作条例》常见问题解答";
    private static final String TRAINING = "关于组织参加公文处理培训的通知";

    @Inject
    NoticeService notices;
    @Inject
    NoticeDeskService desk;
    @Inject
    NoticeReplyService replies;
    @Inject
    CommentService comments;
    @Inject
    TodoService todos;
    @Inject
    AccountRealm realm;

    @Test
    void aMemberOfStaffHasNoticesToReadAndToReplyTo() {
        Caller staff = new Caller(realm, "xunuo");

        List<NoticeRow> read = staff.get(() -> notices.search(NoticeFilter.ALL, ALL)).rows();
        List<TodoRow> open = staff.get(() -> todos.search(TodoFilter.ALL, ALL)).rows();

        assertThat(read).extracting(NoticeRow::title).contains(DUTY, TRAINING, "网络安全应急演练通告")
            .doesNotContain("机关食堂夏季供餐时间调整", "关于市政府机关安全用电检查的通知");
        assertThat(read).filteredOn(row -> row.title().equals(TRAINING)).extracting(NoticeRow::replied).containsExactly(true);
        assertThat(open).extracting(TodoRow::title).contains(DUTY).doesNotContain(TRAINING);
    }

    @Test
    void whoPublishesHasOneInEachState() {
        Caller publisher = new Caller(realm, "taozhengping");

        List<OwnNoticeRow> own = publisher.get(() -> desk.searchOwn(OwnNoticeFilter.ALL, ALL)).rows();

        assertThat(own).extracting(OwnNoticeRow::status).contains(NoticeStatus.values());
    }

    @Test
    void unitsAndPeopleHaveFilledInSlipsAndReadersHaveCommented() {
        Caller publisher = new Caller(realm, "taozhengping");
        List<OwnNoticeRow> own = publisher.get(() -> desk.searchOwn(OwnNoticeFilter.ALL, ALL)).rows();

        assertThat(own.stream().filter(row -> row.title().equals(MEETING)).findFirst()).hasValueSatisfying(
            row -> assertThat(publisher.get(() -> replies.list(row.id(), ReplyFilter.ALL, ALL)).rows()).extracting(reply -> reply.of(1))
                .contains(List.of("参加"), List.of("替会"), List.of("请假"), List.of()));
        assertThat(own.stream().filter(row -> row.title().equals(CHECKUP)).findFirst()).hasValueSatisfying(
            row -> assertThat(publisher.get(() -> replies.list(row.id(), ReplyFilter.ALL, ALL)).rows()).extracting(ReplyRow::username, reply -> reply.of(3))
                .contains(tuple("shaojing", List.of("肺部低剂量CT", "颈动脉彩超")), tuple("weichengzhi", List.of())));
        assertThat(own.stream().filter(row -> row.title().equals(ANSWERS)).findFirst()).hasValueSatisfying(
            row -> assertThat(publisher.get(() -> comments.list(row.id(), ALL)).rows()).anyMatch(thread -> thread.answers().size() > 1));
    }
}
