package org.tongzhou.it.publications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.publications.CircularRow;
import org.tongzhou.core.publications.PieceAct;
import org.tongzhou.core.publications.PartnerDraft;
import org.tongzhou.core.publications.PieceDesk;
import org.tongzhou.core.publications.PieceDetails;
import org.tongzhou.core.publications.PieceDraft;
import org.tongzhou.core.publications.PieceRow;
import org.tongzhou.core.publications.PieceSort;
import org.tongzhou.core.publications.PieceStatus;
import org.tongzhou.core.publications.PieceStepRow;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;
import org.tongzhou.core.shared.TodoKind;
import org.tongzhou.core.publications.PieceFilter;
import org.tongzhou.core.todo.TodoRow;
import org.tongzhou.it.security.Caller;

class SubmissionIT extends PublicationsTest {
    /** For which somebody writes in the demonstration. */
    private static final String THIRD_UNIT = "市水利局";

    @Test
    void theHeadSignsWhatTheUnitSends() throws Exception {
        long id = begin(writer, "收入" + mark);
        assertThat(list(colleague, PieceDesk.UNIT)).extracting(PieceRow::status).containsExactly(PieceStatus.DRAFT);
        assertThat(list(head, PieceDesk.SIGNER)).as("a draft is the writers'").isEmpty();
        send(writer, id);
        assertThat(todo(head)).extracting(TodoRow::kind, TodoRow::title).containsExactly(tuple(TodoKind.PIECE, "收入" + mark));
        assertThat(todo(head).get(0).href()).endsWith("pieceId=" + id);
        assertThat(todo(otherHead)).isEmpty();
        assertRefused(NotFoundException.class, "publications.pieceNotFound", () -> otherHead.run(() -> pieces.sign(id, 1)));
        assertRefused(NotFoundException.class, "publications.pieceNotFound", () -> editor.run(() -> pieces.open(id)));

        sign(head, id);

        PieceDetails seen = editor.get(() -> pieces.open(id));
        assertThat(seen.signedBy()).isEqualTo("名h" + mark);
        assertThat(seen.may().edit()).isTrue();
        assertThat(seen.steps()).extracting(PieceStepRow::act).containsExactly(PieceAct.SIGNED);
        assertThat(writer.get(() -> pieces.open(id)).steps()).extracting(PieceStepRow::act).containsExactly(PieceAct.SENT, PieceAct.SIGNED);
        assertThat(todo(head)).isEmpty();
        assertThat(circular(unit).submitted()).isEqualTo(1);
        commit();
        assertThat(audited()).contains("publications.send", "publications.sign");
        assertRefused(RuleViolationException.class, "publications.notWritable", () -> writer.run(() -> pieces.write(id, seen.version(), draft("改", null))));
    }

    @Test
    void whoIsNotMeantSeesAndDoesNothing() throws Exception {
        long id = begin(writer, "收入" + mark);

        for (PieceDesk desk : PieceDesk.values()) {
            assertThat(list(nobody, desk)).as(desk.name()).isEmpty();
        }
        assertThat(list(otherWriter, PieceDesk.UNIT)).isEmpty();
        assertRefused(NotFoundException.class, "publications.pieceNotFound", () -> nobody.run(() -> pieces.open(id)));
        assertRefused(NotFoundException.class, "publications.pieceNotFound", () -> otherWriter.run(() -> pieces.delete(id, 1)));
        assertRefused(NotPermittedException.class, "access.notPermitted", () -> nobody.run(() -> pieces.add(draft("收入", null))));
    }

    @Test
    void whatIsReturnedIsWrittenAnew() throws Exception {
        long id = begin(writer, "收入" + mark);
        send(writer, id);
        int version = writer.get(() -> pieces.open(id)).version();
        assertRefused(StaleDataException.class, "publications.pieceStale", () -> head.run(() -> pieces.refuse(id, version - 1, "没有读到最后一稿")));
        head.run(() -> pieces.refuse(id, pieces.open(id).version(), "数据请再核"));
        commit();

        assertThat(news(writer)).containsExactly("您报送的信息“收入" + mark + "”被名h" + mark + "退回：数据请再核");
        assertThat(todo(writer)).extracting(TodoRow::kind).containsExactly(TodoKind.PIECE);
        assertRefused(RuleViolationException.class, "publications.notSigning", () -> head.run(() -> pieces.sign(id, version)));
        assertRefused(StaleDataException.class, "publications.pieceStale", () -> colleague.run(() -> pieces.write(id, version, draft("旧" + mark, null))));
        colleague.run(() -> pieces.write(id, pieces.open(id).version(), draft("新" + mark, null)));
        commit();
        send(writer, id);
        assertThat(todo(writer)).isEmpty();
        assertThat(todo(head)).extracting(TodoRow::title).containsExactly("新" + mark);

        writer.run(() -> pieces.recall(id));
        commit();
        assertThat(audited()).contains("publications.recall");
        assertThat(todo(head)).isEmpty();
        writer.run(() -> pieces.delete(id, pieces.open(id).version()));
        commit();
        assertThat(list(writer, PieceDesk.UNIT)).isEmpty();
    }

    @Test
    void anEditorKeepsAndReturns() throws Exception {
        long kept = submit(writer, head, "留用" + mark);
        long returned = submit(otherWriter, otherHead, "退回" + mark);

        editor.run(() -> editors.keep(kept, pieces.open(kept).version(), "下期用"));
        editor.run(() -> editors.giveBack(returned, pieces.open(returned).version(), "内容单薄"));
        commit();

        assertThat(list(secondEditor, PieceDesk.EDITOR)).extracting(PieceRow::title, PieceRow::status)
            .containsExactlyInAnyOrder(tuple("留用" + mark, PieceStatus.KEPT), tuple("退回" + mark, PieceStatus.RETURNED));
        assertThat(news(otherWriter)).anyMatch(text -> text.endsWith("退回：内容单薄"));
        assertRefused(RuleViolationException.class, "publications.sentOnce",
            () -> otherWriter.run(() -> pieces.delete(returned, pieces.open(returned).version())));
        assertRefused(NotPermittedException.class, "access.notPermitted", () -> head.run(() -> editors.keep(returned, 1, "")));
    }

    @Test
    void whatNoEditorHasDealtWithIsTakenBackAndSignedAnew() throws Exception {
        long id = submit(writer, head, "撤回" + mark);
        int seen = version(editor, id);
        assertRefused(NotPermittedException.class, "publications.notYours", () -> colleague.run(() -> pieces.takeBack(id, seen, "不是我写的")));
        assertRefused(NotFoundException.class, "publications.pieceNotFound", () -> otherWriter.run(() -> pieces.takeBack(id, seen, "别人的")));
        assertRefused(NotPermittedException.class, "publications.notYours", () -> editor.run(() -> pieces.takeBack(id, seen, "不是编辑的")));
        assertRefused(StaleDataException.class, "publications.pieceStale", () -> writer.run(() -> pieces.takeBack(id, seen - 1, "没有读到")));
        assertThat(writer.get(() -> pieces.open(id)).may().takeBack()).isTrue();

        writer.run(() -> pieces.takeBack(id, seen, "数据有误"));
        commit();

        assertThat(list(editor, PieceDesk.EDITOR)).isEmpty();
        assertThat(news(editor)).contains(unit + "的信息“撤回" + mark + "”已由名w" + mark + "撤回：数据有误");
        assertRefused(NotFoundException.class, "publications.pieceNotFound", () -> editor.run(() -> pieces.open(id)));
        assertRefused(NotFoundException.class, "publications.pieceNotFound", () -> editor.run(() -> editors.adopt(Map.of(id, seen))));
        assertThat(circulars(unit)).as("it is not sent").isZero();
        assertRefused(RuleViolationException.class, "publications.sentOnce", () -> writer.run(() -> pieces.delete(id, pieces.open(id).version())));
        assertRefused(RuleViolationException.class, "publications.notTakenBack", () -> writer.run(() -> pieces.takeBack(id, pieces.open(id).version(), "又")));
        assertThat(audited()).contains("publications.takeBack");

        writer.run(() -> pieces.write(id, pieces.open(id).version(), draft("更正" + mark, null)));
        commit();
        send(writer, id);
        sign(head, id);
        assertThat(list(editor, PieceDesk.EDITOR)).extracting(PieceRow::title, PieceRow::status).containsExactly(tuple("更正" + mark, PieceStatus.SUBMITTED));
        assertThat(circulars(unit)).as("counted once").isEqualTo(1);
        head.run(() -> pieces.takeBack(id, pieces.open(id).version(), "再核"));
        commit();
        assertThat(news(writer)).as("the head has done it").anyMatch(text -> text.endsWith("撤回：再核"));
        send(writer, id);
        sign(head, id);
        editor.run(() -> editors.keep(id, pieces.open(id).version(), ""));
        commit();
        assertRefused(RuleViolationException.class, "publications.notTakenBack", () -> writer.run(() -> pieces.takeBack(id, pieces.open(id).version(), "晚了")));
    }

    /** How many pieces the circular says that a unit has sent in the month. */
    private long circulars(String label) {
        return nobody.get(() -> circulars.read(TODAY.getYear(), TODAY.getMonthValue())).stream().filter(row -> row.unit().equals(label)).mapToLong(CircularRow::submitted).sum();
    }

    @Test
    void whatWasReturnedIsLaidAside() throws Exception {
        long id = submit(writer, head, "重复" + mark);
        int seen = version(editor, id);
        assertRefused(RuleViolationException.class, "publications.notReturned", () -> writer.run(() -> pieces.layAside(id, seen)));
        editor.run(() -> editors.giveBack(id, seen, "重复"));
        commit();
        assertThat(todo(writer)).extracting(TodoRow::title).contains("重复" + mark);
        int returned = version(writer, id);
        assertRefused(NotPermittedException.class, "access.notPermitted", () -> head.run(() -> pieces.layAside(id, returned)));
        assertThat(writer.get(() -> pieces.open(id)).may().layAside()).isTrue();

        writer.run(() -> pieces.layAside(id, returned));
        commit();

        assertThat(todo(writer)).extracting(TodoRow::title).doesNotContain("重复" + mark);
        assertThat(writer.get(() -> pieces.open(id)).piece().status()).isEqualTo(PieceStatus.DRAFT);
        assertThat(editor.get(() -> pieces.open(id)).piece().status()).as("nothing has changed for editors").isEqualTo(PieceStatus.RETURNED);
        assertThat(editor.get(() -> pieces.open(id)).steps()).extracting(PieceStepRow::act).containsExactly(PieceAct.SIGNED, PieceAct.RETURNED);
        assertRefused(RuleViolationException.class, "publications.notReturned", () -> writer.run(() -> pieces.layAside(id, version(writer, id))));
    }

    @Test
    void editorsReadWhatWasSignedAndNothingThatTheUnitDoesAnew() throws Exception {
        long id = submit(writer, head, "旧题" + mark);
        int seen = version(editor, id);
        editor.run(() -> editors.giveBack(id, seen, "再核"));
        commit();
        writer.run(() -> pieces.write(id, pieces.open(id).version(), draft("新题" + mark, null)));
        commit();
        assertThat(list(editor, PieceDesk.EDITOR)).extracting(PieceRow::title).containsExactly("旧题" + mark);
        send(writer, id);
        assertThat(list(editor, PieceDesk.EDITOR)).as("it waits for the head again").extracting(PieceRow::title, PieceRow::status)
            .containsExactly(tuple("旧题" + mark, PieceStatus.RETURNED));
        assertThat(editor.get(() -> pieces.search(new PieceFilter(PieceDesk.EDITOR, mark, PieceStatus.RETURNED, PieceSort.TITLE, false), FIRST)).total()).isEqualTo(1);
        head.run(() -> pieces.refuse(id, pieces.open(id).version(), "内部意见"));
        commit();

        PieceDetails read = editor.get(() -> pieces.open(id));
        assertThat(read.piece().title()).isEqualTo("旧题" + mark);
        assertThat(read.draft().body()).contains("旧题");
        assertThat(read.steps()).extracting(PieceStepRow::act).containsExactly(PieceAct.SIGNED, PieceAct.RETURNED);
        assertThat(writer.get(() -> pieces.open(id)).steps()).extracting(PieceStepRow::remark).contains("内部意见");

        send(writer, id);
        sign(head, id);
        assertThat(editor.get(() -> pieces.open(id)).draft().title()).isEqualTo("新题" + mark);
        assertRefused(StaleDataException.class, "publications.pieceStale", () -> editor.run(() -> editors.keep(id, seen, "")));
        assertRefused(StaleDataException.class, "publications.pieceStale", () -> editor.run(() -> editors.adopt(Map.of(id, seen))));
    }

    @Test
    void whoHasGoneToAnotherUnitReadsHisPieceButDoesNotWriteIt() throws Exception {
        long id = begin(writer, "旧单位" + mark);
        move(writer, otherUnit);
        commit();

        assertThat(list(writer, PieceDesk.UNIT)).extracting(PieceRow::title).contains("旧单位" + mark);
        assertThat(writer.get(() -> pieces.open(id)).may().write()).isFalse();
        assertRefused(NotPermittedException.class, "publications.notYours", () -> writer.run(() -> pieces.send(id, 1)));
        send(colleague, id);
        head.run(() -> pieces.refuse(id, pieces.open(id).version(), "再写"));
        commit();
        assertThat(todo(writer)).as("he cannot").isEmpty();
        assertThat(todo(colleague)).extracting(TodoRow::title).containsExactly("旧单位" + mark);
    }

    @Test
    void whatWaitsForTheHeadWaitsForWhoSignsNow() throws Exception {
        long id = begin(writer, "换人" + mark);
        send(writer, id);
        assertThat(todo(head)).hasSize(1);

        take(head, "info-signer");
        give(nobody, "info-signer");
        commit();

        await(() -> {
            commit();
            return todo(head).isEmpty() && todo(nobody).stream().map(TodoRow::title).toList().equals(List.of("换人" + mark));
        });
        sign(nobody, id);
        assertThat(todo(nobody)).isEmpty();
    }

    @Test
    void theUnitsThatSendItTooFindWhatWasSignedInTheirLists() throws Exception {
        long id = writer.get(() -> pieces.add(joint("旧题", new PartnerDraft(otherUnit, 40))));
        commit();
        send(writer, id);
        assertThat(list(otherWriter, PieceDesk.UNIT)).isEmpty();
        sign(head, id);
        for (PieceDesk desk : List.of(PieceDesk.UNIT, PieceDesk.SIGNER)) {
            assertThat(list(desk == PieceDesk.UNIT ? otherWriter : otherHead, desk)).extracting(PieceRow::title, PieceRow::unit, PieceRow::status, PieceRow::joint)
                .containsExactly(tuple("旧题" + mark, unit, PieceStatus.SUBMITTED, true));
        }
        assertThat(list(writer, PieceDesk.UNIT)).extracting(PieceRow::joint).containsExactly(false);
        assertThat(list(nobody, PieceDesk.UNIT)).isEmpty();

        editor.run(() -> editors.giveBack(id, pieces.open(id).version(), "再核"));
        commit();
        writer.run(() -> pieces.write(id, pieces.open(id).version(), joint("新题", new PartnerDraft(THIRD_UNIT, 10))));
        commit();

        for (PieceSort sort : PieceSort.values()) {
            assertThat(otherWriter.get(() -> pieces.search(new PieceFilter(PieceDesk.UNIT, mark, null, sort, true), FIRST)).rows()).as(sort.name())
                .extracting(PieceRow::title, PieceRow::status).containsExactly(tuple("旧题" + mark, PieceStatus.RETURNED));
        }
        assertThat(found(otherWriter, "新题" + mark, null)).isZero();
        assertThat(found(otherWriter, mark, PieceStatus.RETURNED)).isEqualTo(1);
        assertThat(found(otherWriter, mark, PieceStatus.DRAFT)).isZero();
        assertThat(otherWriter.get(() -> pieces.countWaiting(PieceDesk.UNIT))).as("it is the other unit's to write").isZero();
        assertThat(writer.get(() -> pieces.countWaiting(PieceDesk.UNIT))).isEqualTo(1);
        assertThat(otherWriter.get(() -> pieces.open(id)).draft()).extracting(PieceDraft::title, PieceDraft::partners)
            .containsExactly("旧题" + mark, List.of(new PartnerDraft(otherUnit, 40)));
        assertThat(list(editor, PieceDesk.EDITOR)).extracting(PieceRow::title, PieceRow::joint).containsExactly(tuple("旧题" + mark, false));
        assertThat(circular(otherUnit).submitted()).isEqualTo(1);

        send(writer, id);
        sign(head, id);
        assertThat(list(otherWriter, PieceDesk.UNIT)).as("it was signed without the unit").isEmpty();
        assertRefused(NotFoundException.class, "publications.pieceNotFound", () -> otherWriter.run(() -> pieces.open(id)));
    }

    private PieceDraft joint(String title, PartnerDraft partner) {
        return new PieceDraft(title + mark, "<p>正文</p>", "", null, List.of(partner), List.of());
    }

    private long found(Caller caller, String text, PieceStatus status) {
        return caller.get(() -> pieces.search(new PieceFilter(PieceDesk.UNIT, text, status, PieceSort.CHANGED, true), FIRST)).total();
    }

    @Test
    void aListHasASecondPageWithWhatOthersHaveSentToo() throws Exception {
        long joint = otherWriter.get(() -> pieces.add(joint("联合", new PartnerDraft(unit, 40))));
        commit();
        send(otherWriter, joint);
        sign(otherHead, joint);
        begin(writer, "后" + mark);

        PieceFilter all = PieceFilter.of(PieceDesk.UNIT, null);

        assertThat(writer.get(() -> pieces.search(all, new PageRequest(1, 1)))).satisfies(slice -> {
            assertThat(slice.total()).isEqualTo(2);
            assertThat(slice.rows()).extracting(PieceRow::title).containsExactly("联合" + mark);
        });
    }

    @Test
    void aListHasASecondPage() throws Exception {
        for (int i = 0; i < 3; i++) {
            begin(writer, "第" + i + mark);
        }

        PieceFilter all = PieceFilter.of(PieceDesk.UNIT, null);

        assertThat(writer.get(() -> pieces.search(all, new PageRequest(2, 2)))).satisfies(slice -> {
            assertThat(slice.total()).isEqualTo(3);
            assertThat(slice.rows()).extracting(PieceRow::title).containsExactly("第0" + mark);
        });
    }
}
