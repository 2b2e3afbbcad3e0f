package org.tongzhou.it.notices;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.notices.DraftEditor;
import org.tongzhou.core.notices.NoticeWorkService;
import org.tongzhou.core.notices.UnsavedWork;
import org.tongzhou.core.notices.WorkState;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.it.security.Caller;

/** What is typed outlives its window, is its author's alone, and goes when it is saved; two who write know of each other. */
class NoticeWorkServiceIT extends NoticesTest {
    @Inject
    NoticeWorkService work;

    @Test
    void whatWasTypedIsOfferedInTheNextWindowUntilItIsSavedOrGivenUp() throws Exception {
        long id = addDraft();
        assertThat(publisher.get(() -> work.begin(id, "一")).unsaved()).isNull();
        WorkState kept = publisher.get(() -> work.keep(id, "一", 1, "标题", "<p>写到一半</p>"));
        commit();
        assertThat(kept.keptAt()).isNotNull();
        assertThat(kept.unsaved()).as("his own window knows it").isNull();

        UnsavedWork unsaved = publisher.get(() -> work.begin(id, "二")).unsaved();
        assertThat(unsaved.title()).isEqualTo("标题");
        assertThat(unsaved.body()).isEqualTo("<p>写到一半</p>");
        assertThat(unsaved.seenVersion()).isEqualTo(1);
        otherPublisher.run(() -> work.forget(unsaved.id()));
        commit();
        assertThat(publisher.get(() -> work.begin(id, "二")).unsaved()).isNotNull();
        publisher.run(() -> work.forget(unsaved.id()));
        commit();
        assertThat(publisher.get(() -> work.begin(id, "二")).unsaved()).isNull();

        publisher.get(() -> work.keep(id, "二", 1, "标题", "<p>又写</p>"));
        publisher.get(() -> work.begin(id, "二"));
        commit();
        assertThat(publisher.get(() -> work.begin(id, "三")).unsaved()).as("it was saved").isNull();
    }

    @Test
    void whatIsNotStoredYetIsOfferedToItsAuthorAlone() throws Exception {
        publisher.get(() -> work.keep(0, "一", 0, "", "<p>新的</p>"));
        commit();

        assertThat(otherPublisher.get(() -> work.begin(0, "二")).unsaved()).isNull();
        WorkState next = publisher.get(() -> work.begin(0, "二"));
        assertThat(next.unsaved().body()).isEqualTo("<p>新的</p>");
        assertThat(next.others()).isEmpty();
    }

    @Test
    void whoElseHasADraftOpenIsTold() throws Exception {
        Caller colleague = create("l" + mark, unit, "publisher");
        commit();
        long id = addDraft();
        publisher.get(() -> work.begin(id, "一"));
        commit();

        assertThat(publisher.get(() -> work.begin(id, "二")).others()).extracting(DraftEditor::own).containsExactly(true);
        assertThat(colleague.get(() -> work.begin(id, "一")).others()).extracting(DraftEditor::name).contains("读者p" + mark);
        commit();
        assertThat(publisher.get(() -> work.keep(id, "一", 1, "", "<p>我的</p>")).others()).filteredOn(each -> !each.own()).extracting(DraftEditor::name)
            .containsExactly("读者l" + mark);
        assertThat(colleague.get(() -> work.begin(id, "一")).unsaved()).as("another's").isNull();

        assertRefused(NotFoundException.class, "notices.notFound", () -> otherPublisher.get(() -> work.begin(id, "一")));
        assertRefused(NotFoundException.class, "notices.notFound", () -> otherPublisher.get(() -> work.keep(id, "一", 1, "", "")));
        assertInvalid("{notices.titleTooLong}", () -> publisher.get(() -> work.keep(id, "一", 1, "长".repeat(121), "")));
        publisher.run(() -> desk.deleteDraft(id, own(id).version()));
        commit();
        assertRefused(NotFoundException.class, "notices.notFound", () -> publisher.get(() -> work.begin(id, "一")));
    }

    private long addDraft() throws Exception {
        long id = publisher.get(() -> desk.addDraft(draft("两人同写")));
        commit();
        return id;
    }
}
