package org.tongzhou.it.notices;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.notices.ComparedLine;
import org.tongzhou.core.notices.DraftEditor;
import org.tongzhou.core.notices.NoticeWorkService;
import org.tongzhou.core.notices.TypedText;
import org.tongzhou.core.notices.UnsavedWork;
import org.tongzhou.core.notices.slips.FieldKind;
import org.tongzhou.core.notices.slips.Slip;
import org.tongzhou.core.notices.slips.SlipComparison;
import org.tongzhou.core.notices.slips.SlipField;
import org.tongzhou.core.notices.slips.SlipText;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.it.security.Caller;

/** What is typed outlives its window, is its author's alone, and goes when it is saved; two who write know of each other. */
class NoticeWorkServiceIT extends NoticesTest {
    @Inject
    NoticeWorkService work;

    @Test
    void whatWasTypedIsOfferedInTheNextWindowUntilItIsSavedOrGivenUp() throws Exception {
        long id = addDraft();
        int version = own(id).version();
        assertThat(begin(id, "一")).isNull();
        keep(id, "一", new TypedText(version, "标题", "<p onclick=\"x()\">写到一半</p><img src=\"/portal/files/7\" alt=\"图\">", "7", ""));
        keep(id, "一", new TypedText(version, "标题", "<p onclick=\"x()\">写完了</p><img src=\"/portal/files/7\" alt=\"图\">", "7", ""));

        UnsavedWork unsaved = begin(id, "二");
        assertThat(unsaved.text().title()).isEqualTo("标题");
        assertThat(unsaved.text().body()).startsWith("<p>写完了</p>").contains("/portal/files/7").doesNotContain("onclick");
        assertThat(unsaved.text().files()).isEqualTo("7");
        assertThat(unsaved.comparison()).anyMatch(ComparedLine::isChanged);
        assertThat(unsaved.overtaken()).isFalse();

        publisher.run(() -> desk.saveDraft(id, version, draft("别处存了")));
        commit();
        assertThat(begin(id, "二").overtaken()).isTrue();
        otherPublisher.run(() -> work.forget(unsaved.id()));
        commit();
        assertThat(begin(id, "二")).as("another gives up nothing").isNotNull();
        publisher.run(() -> work.forget(unsaved.id()));
        commit();
        assertThat(begin(id, "二")).isNull();

        keep(id, "二", new TypedText(version, "标题", "<p>又写</p>", "", ""));
        begin(id, "二");
        assertThat(begin(id, "三")).as("it was saved").isNull();
    }

    @Test
    void whatIsNotStoredYetOrIsGoneByThenIsOfferedToItsAuthorAlone() throws Exception {
        keep(0, "一", new TypedText(0, "", "<p>新的</p>", "", ""));
        assertThat(otherPublisher.get(() -> work.begin(0, "二")).unsaved()).isNull();
        assertThat(begin(0, "二").text().body()).isEqualTo("<p>新的</p>");

        long id = addDraft();
        begin(id, "三");
        publisher.run(() -> desk.deleteDraft(id, own(id).version()));
        commit();
        keep(id, "三", new TypedText(1, "删了的", "<p>还在写</p>", "", ""));
        assertThat(begin(0, "四").text().title()).isEqualTo("删了的");
        assertRefused(NotFoundException.class, "notices.notFound", () -> publisher.get(() -> work.begin(id, "三")));
        assertThat(publisher.get(() -> work.stay(id, "三"))).isEmpty();
    }

    @Test
    void whoElseHasADraftOpenIsTold() throws Exception {
        Caller colleague = create("l" + mark, unit, "publisher");
        commit();
        long id = addDraft();
        begin(id, "一");
        begin(id, "另一个窗口");
        keep(id, "一", new TypedText(1, "", "<p>那里又写</p>", "", ""));
        begin(id, "一");

        assertThat(colleague.get(() -> work.begin(id, "一")).others()).extracting(DraftEditor::name).containsExactly("读者p" + mark);
        commit();
        assertThat(publisher.get(() -> work.stay(id, "一"))).extracting(DraftEditor::name).containsExactly("读者l" + mark);
        assertThat(colleague.get(() -> work.stay(0, "一"))).as("new drafts are everybody's own").isEmpty();
        keep(id, "一", new TypedText(1, "", "<p>我的</p>", "", ""));
        assertThat(colleague.get(() -> work.begin(id, "一")).unsaved()).as("another's").isNull();
        commit();

        assertRefused(NotFoundException.class, "notices.notFound", () -> otherPublisher.get(() -> work.begin(id, "一")));
        assertThat(otherPublisher.get(() -> work.stay(id, "一"))).as("nothing is told about others' drafts").isEmpty();
        commit();
        assertThat(publisher.get(() -> work.stay(id, "一"))).extracting(DraftEditor::username).doesNotContain("q" + mark);
        assertInvalid("{notices.titleTooLong}", () -> publisher.get(() -> work.keep(id, "一", new TypedText(1, "长".repeat(121), "", "", ""))));
        assertRefused(NotPermittedException.class, "access.notPermitted", () -> reader.get(() -> work.begin(0, "一")));
    }

    @Test
    void aSlipThatIsDesignedIsKeptHalfAFieldToo() throws Exception {
        Slip stored = new Slip(false, List.of(SlipField.of(1, FieldKind.LINE, "姓名", true)));
        long id = publisher.get(() -> desk.addDraft(draft("回执").asking(stored)));
        commit();
        int version = own(id).version();
        Slip designed = new Slip(true, List.of(SlipField.of(1, FieldKind.LINE, "参会人", true), SlipField.of(2, FieldKind.ONE, "", false).offering("参加")));
        begin(id, "一");
        keep(id, "一", new TypedText(version, "回执", "<p>内容</p>", "", SlipText.write(designed)));

        UnsavedWork unsaved = begin(id, "二");
        assertThat(SlipText.read(unsaved.text().slip())).contains(designed);
        assertThat(unsaved.comparison()).noneMatch(ComparedLine::isChanged);
        assertThat(unsaved.slip()).isEqualTo(new SlipComparison(stored, designed));

        keep(id, "一", new TypedText(version, "回执", "<p>内容</p>", "", "{\"fields\":"));
        unsaved = begin(id, "二");
        assertThat(unsaved.text().slip()).as("none of the script's").isEmpty();
        assertThat(unsaved.slip().isDiffering()).isFalse();
        keep(0, "三", new TypedText(0, "", "", "", SlipText.write(designed)));
        assertThat(begin(0, "四").slip()).as("of a new draft").isEqualTo(new SlipComparison(Slip.PLAIN, designed));
    }

    private UnsavedWork begin(long id, String window) throws Exception {
        UnsavedWork unsaved = publisher.get(() -> work.begin(id, window)).unsaved();
        commit();
        return unsaved;
    }

    private void keep(long id, String window, TypedText text) throws Exception {
        publisher.run(() -> work.keep(id, window, text));
        commit();
    }

    private long addDraft() throws Exception {
        long id = publisher.get(() -> desk.addDraft(draft("两人同写")));
        commit();
        return id;
    }
}
