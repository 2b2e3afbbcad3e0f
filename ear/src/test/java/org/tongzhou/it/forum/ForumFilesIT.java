package org.tongzhou.it.forum;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.attachments.AttachmentService;
import org.tongzhou.core.attachments.FileType;
import org.tongzhou.core.attachments.previews.FilePreview;
import org.tongzhou.core.attachments.previews.PreviewService;
import org.tongzhou.core.forum.OwnPostFilter;
import org.tongzhou.core.forum.OwnPostRow;
import org.tongzhou.core.forum.OwnPostShow;
import org.tongzhou.core.forum.OwnPostSort;
import org.tongzhou.core.forum.PostDraft;
import org.tongzhou.core.forum.PostFileRow;
import org.tongzhou.core.forum.PostRow;
import org.tongzhou.core.forum.PostText;
import org.tongzhou.core.search.SearchFilter;
import org.tongzhou.core.search.SearchRow;
import org.tongzhou.core.search.SearchService;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.it.security.Caller;

/** Files of posts, read by who reads the posts; and what somebody finds of his own. */
class ForumFilesIT extends ForumTest {
    private static final String PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    @Inject
    AttachmentService attachments;
    @Inject
    PreviewService previews;
    @Inject
    SearchService search;

    private long upload(Caller caller, String name, String content) throws Exception {
        long id = caller.get(() -> attachments.upload(name, new ByteArrayInputStream((content + mark).getBytes(UTF_8)), FileType.DOCUMENTS)).id();
        commit();
        return id;
    }

    private int reply(long topic, String body, Long... files) throws Exception {
        int floor = reader.get(() -> posts.reply(topic, new PostDraft(body, null, Set.of(), List.of(files))));
        commit();
        return floor;
    }

    private String content(Caller caller, long id) throws Exception {
        try (InputStream content = caller.get(() -> attachments.open(id)).open()) {
            return new String(content.readAllBytes(), UTF_8);
        } finally {
            commit();
        }
    }

    private void assertGone(Caller caller, long file) throws Exception {
        assertRefused(NotFoundException.class, "attachments.notFound", () -> caller.get(() -> attachments.open(file)));
    }

    @Test
    void whoReadsThePostReadsItsFilesInTheirOrder() throws Exception {
        long topic = begin("会签");
        long first = upload(reader, "一.txt", "一");
        long second = upload(reader, "二.txt", "二");
        long picture = reader.get(() -> attachments.upload("图.png", new ByteArrayInputStream(Base64.getDecoder().decode(PIXEL)), FileType.DOCUMENTS)).id();
        commit();
        assertGone(writer, first);

        reply(topic, "<p>见附件<img src=\"/portal/files/" + picture + "\"></p>", second, picture, first);

        PostRow post = open(writer, topic).posts().get(1);
        assertThat(post.files()).extracting(PostFileRow::id, PostFileRow::name).containsExactly(tuple(second, "二.txt"), tuple(first, "一.txt"));
        assertThat(post.body()).contains("/files/" + picture);
        assertThat(content(writer, second)).isEqualTo("二" + mark);
        assertThat(content(moderator, picture)).isNotEmpty();
        assertGone(stranger, first);
    }

    @Test
    void aFileAloneIsAPostTwiceTheSameIsOneAndAnothersIsRefused() throws Exception {
        long topic = begin("会签");
        long own = upload(reader, "一.txt", "一");
        long others = upload(writer, "二.txt", "二");

        assertThat(reply(topic, "", own)).isEqualTo(2);
        assertThat(reply(topic, "", own)).as("a double click").isEqualTo(2);
        assertRefused(NotFoundException.class, "attachments.notFound", () -> reply(topic, "<p>看</p>", others));
        assertRefused(RuleViolationException.class, "attachments.notWaiting", () -> reply(topic, "<p>再看</p>", own));
        Assertions.assertThatThrownBy(() -> reply(topic, "<p>多</p>", Collections.nCopies(11, own).toArray(Long[]::new))).isInstanceOf(ConstraintViolationException.class);
        transaction.rollback();
        transaction.begin();
    }

    @Test
    void theAuthorCorrectsHisFilesAndADeletedPostKeepsThemForModerators() throws Exception {
        long topic = begin("会签");
        long first = upload(reader, "一.txt", "一");
        long second = upload(reader, "二.txt", "二");
        reply(topic, "<p>见附件</p>", first, second);
        long post = open(reader, topic).posts().get(1).id();
        assertRefused(NotPermittedException.class, "forum.notYours", () -> writer.get(() -> posts.getText(post)));
        long third = upload(reader, "三.txt", "三");

        PostText text = reader.get(() -> posts.getText(post));
        reader.run(() -> posts.edit(post, text.version(), null, new PostDraft(text.body(), null, Set.of(), List.of(third, second))));
        commit();

        assertThat(open(writer, topic).posts().get(1).files()).extracting(PostFileRow::id).containsExactly(third, second);
        assertGone(reader, first);
        moderator.run(() -> moderation.deletePost(post, "离题"));
        commit();
        assertThat(open(writer, topic).posts().get(1).files()).isEmpty();
        assertGone(writer, second);
        assertGone(reader, third);
        assertThat(content(moderator, second)).isEqualTo("二" + mark);
    }

    @Test
    void filesGoWithTheirPostsAndAreFoundByTheirWords() throws Exception {
        long topic = begin("会签");
        long target = begin("合并" + mark);
        long file = upload(reader, "名单.txt", "防汛");
        reply(topic, "<p>见附件</p>", file);
        String post = "" + open(reader, topic).posts().get(1).id();
        await(() -> found("防汛" + mark).equals(List.of(post)));

        moderator.run(() -> moderation.merge(topic, target));
        commit();

        await(() -> hrefs("防汛" + mark).stream().anyMatch(href -> href.contains("topicId=" + target) && href.endsWith("floor=3")));
        assertThat(content(writer, file)).isEqualTo("防汛" + mark);
        moderator.run(() -> moderation.deleteTopic(target, "重复"));
        commit();
        assertGone(writer, file);
        await(() -> found("防汛" + mark).isEmpty());
    }

    private List<String> hrefs(String text) {
        return reader.get(() -> search.search(SearchFilter.of(text), FIRST)).rows().stream().map(SearchRow::href).toList();
    }

    private List<String> found(String text) {
        return reader.get(() -> search.search(SearchFilter.of(text), FIRST)).rows().stream().map(SearchRow::key).toList();
    }

    @Test
    void aFileIsShownToWhoReadsItWithoutAnythingThatRuns() throws Exception {
        long topic = begin("会签");
        long file = upload(reader, "表.csv", "单位,<script>alert(1)</script>\n");
        reply(topic, "<p>见附件</p>", file);

        FilePreview preview = writer.get(() -> previews.preview(file));

        assertThat(preview.markup()).contains("<td>单位</td><td>&lt;script&gt;alert(1)&lt;/script&gt;</td>").doesNotContain("<script");
        assertThat(preview.cut()).isFalse();
        assertRefused(NotFoundException.class, "attachments.notFound", () -> stranger.get(() -> previews.preview(file)));
    }

    @Test
    void oneFindsWhatOneWroteAndWhatCameAfterIt() throws Exception {
        long topic = begin("会签" + mark);
        reply(reader, topic, "赞成" + mark);
        long other = begin("食堂" + mark);
        reply(reader, other, "素菜" + mark);
        open(reader, topic);
        reply(moderator, topic, "再议");

        List<OwnPostRow> own = own(reader, OwnPostFilter.ALL);

        assertThat(own).extracting(OwnPostRow::title, OwnPostRow::floor, OwnPostRow::since, OwnPostRow::unread, OwnPostRow::next)
            .containsExactly(tuple("食堂" + mark, 2, 0, 0, 2), tuple("会签" + mark, 2, 1, 1, 3));
        assertThat(own(reader, new OwnPostFilter("", OwnPostShow.ANSWERED, OwnPostSort.LAST, true))).extracting(OwnPostRow::topicId).containsExactly(topic);
        assertThat(own(reader, new OwnPostFilter("素菜" + mark, OwnPostShow.REPLIES, OwnPostSort.TITLE, false))).extracting(OwnPostRow::topicId).containsExactly(other);
        assertThat(own(reader, new OwnPostFilter("", OwnPostShow.TOPICS, OwnPostSort.WRITTEN, true))).isEmpty();
        assertThat(own(writer, new OwnPostFilter("", OwnPostShow.TOPICS, OwnPostSort.WRITTEN, false))).extracting(OwnPostRow::topicId).containsExactly(topic, other);
        Slice<OwnPostRow> second = reader.get(() -> forum.listOwn(OwnPostFilter.ALL, new PageRequest(1, 1)));
        assertThat(second.total()).isEqualTo(2);
        assertThat(second.rows()).extracting(OwnPostRow::topicId).containsExactly(topic);
        moderator.run(() -> moderation.deleteTopic(other, "重复"));
        commit();
        assertThat(own(reader, OwnPostFilter.ALL)).extracting(OwnPostRow::topicId).containsExactly(topic);
    }

    private List<OwnPostRow> own(Caller caller, OwnPostFilter filter) throws Exception {
        commit();
        return caller.get(() -> forum.listOwn(filter, FIRST)).rows();
    }
}
