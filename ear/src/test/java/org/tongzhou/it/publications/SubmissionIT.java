package org.tongzhou.it.publications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.tongzhou.core.publications.PieceAct;
import org.tongzhou.core.publications.PieceDesk;
import org.tongzhou.core.publications.PieceDetails;
import org.tongzhou.core.publications.PieceRow;
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

class SubmissionIT extends PublicationsTest {
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
        assertThat(seen.steps()).extracting(PieceStepRow::act).containsExactly(PieceAct.SENT, PieceAct.SIGNED);
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
        head.run(() -> pieces.refuse(id, "数据请再核"));
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
        assertThat(todo(head)).isEmpty();
        writer.run(() -> pieces.delete(id, pieces.open(id).version()));
        commit();
        assertThat(list(writer, PieceDesk.UNIT)).isEmpty();
    }

    @Test
    void anEditorKeepsAndReturns() throws Exception {
        long kept = submit(writer, head, "留用" + mark);
        long returned = submit(otherWriter, otherHead, "退回" + mark);

        editor.run(() -> editors.keep(kept, "下期用"));
        editor.run(() -> editors.giveBack(returned, "内容单薄"));
        commit();

        assertThat(list(secondEditor, PieceDesk.EDITOR)).extracting(PieceRow::title, PieceRow::status)
            .containsExactlyInAnyOrder(tuple("留用" + mark, PieceStatus.KEPT), tuple("退回" + mark, PieceStatus.RETURNED));
        assertThat(news(otherWriter)).anyMatch(text -> text.endsWith("退回：内容单薄"));
        assertRefused(RuleViolationException.class, "publications.sentOnce",
            () -> otherWriter.run(() -> pieces.delete(returned, pieces.open(returned).version())));
        assertRefused(NotPermittedException.class, "access.notPermitted", () -> head.run(() -> editors.keep(returned, "")));
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
