package org.tongzhou.it.publications;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.attachments.AttachmentRow;
import org.tongzhou.core.attachments.AttachmentService;
import org.tongzhou.core.attachments.FileType;
import org.tongzhou.core.publications.PartnerDraft;
import org.tongzhou.core.publications.PieceDraft;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;
import org.tongzhou.it.security.Caller;

/** Files of pieces: the unit's as it writes them, the editors' as they were signed. */
class PieceFilesIT extends PublicationsTest {
    @Inject
    AttachmentService attachments;

    private long upload(Caller caller, String name) throws Exception {
        long id = caller.get(() -> attachments.upload(name, new ByteArrayInputStream((name + mark).getBytes(UTF_8)), FileType.DOCUMENTS)).id();
        commit();
        return id;
    }

    private PieceDraft with(Long... files) {
        return new PieceDraft("附件" + mark, "<p>见附件</p>", "", null, List.of(), List.of(files));
    }

    private long begin(PieceDraft draft) throws Exception {
        long id = writer.get(() -> pieces.add(draft));
        commit();
        return id;
    }

    private void write(Caller by, long id, Long... files) throws Exception {
        by.run(() -> pieces.write(id, pieces.open(id).version(), with(files)));
        commit();
    }

    private List<Long> files(Caller caller, long id) {
        return caller.get(() -> pieces.open(id)).files().stream().map(AttachmentRow::id).toList();
    }

    private void assertOpens(String name, long file, Caller... callers) throws Exception {
        for (Caller caller : callers) {
            try (InputStream content = caller.get(() -> attachments.open(file)).open()) {
                assertThat(new String(content.readAllBytes(), UTF_8)).isEqualTo(name + mark);
            }
            commit();
        }
    }

    private void assertGone(long file, Caller... callers) throws Exception {
        for (Caller caller : callers) {
            assertRefused(NotFoundException.class, "attachments.notFound", () -> caller.get(() -> attachments.open(file)));
        }
    }

    @Test
    void editorsOpenTheFilesAsTheyWereSignedWhateverTheUnitChanges() throws Exception {
        long first = upload(writer, "一.txt");
        long second = upload(writer, "二.txt");
        assertGone(first, colleague);
        long id = begin(with(second, first));
        assertThat(files(colleague, id)).containsExactly(second, first);
        assertOpens("一.txt", first, writer, colleague);
        assertGone(first, head, editor, otherWriter, nobody);
        send(writer, id);
        assertThat(files(head, id)).containsExactly(second, first);
        assertOpens("一.txt", first, head);
        assertGone(first, editor, otherHead);
        sign(head, id);
        assertThat(files(editor, id)).containsExactly(second, first);
        assertOpens("一.txt", first, editor);
        assertGone(first, otherWriter, otherHead, nobody);

        editor.run(() -> editors.giveBack(id, pieces.open(id).version(), "换一张表"));
        commit();
        long third = upload(colleague, "三.txt");
        write(colleague, id, third, first);

        assertThat(files(writer, id)).containsExactly(third, first);
        assertThat(files(editor, id)).containsExactly(second, first);
        assertThat(editor.get(() -> pieces.open(id)).draft().files()).containsExactly(second, first);
        assertOpens("二.txt", second, editor, writer);
        assertOpens("三.txt", third, writer, head);
        assertGone(third, editor);
        assertThat(audited()).contains("publications.detach", "attachments.add", "attachments.download").doesNotContain("attachments.remove");

        send(writer, id);
        sign(head, id);
        assertThat(files(editor, id)).containsExactly(third, first);
        assertOpens("三.txt", third, editor);
        assertGone(second, editor, writer);
        assertThat(audited()).contains("attachments.remove");
    }

    @Test
    void whatWasTakenOffComesBackUntilItIsSignedAgain() throws Exception {
        long file = upload(writer, "一.txt");
        long id = begin(with(file));
        send(writer, id);
        sign(head, id);
        editor.run(() -> editors.giveBack(id, pieces.open(id).version(), "再核"));
        commit();
        write(writer, id);
        assertThat(files(writer, id)).isEmpty();

        write(writer, id, file);

        assertThat(files(writer, id)).containsExactly(file);
        send(writer, id);
        sign(head, id);
        assertOpens("一.txt", file, editor, writer);
    }

    @Test
    void aHeadSignsNoFilesThatHeHasNotSeen() throws Exception {
        long id = begin(with());
        send(writer, id);
        int seen = version(head, id);
        long file = upload(writer, "一.txt");
        assertRefused(RuleViolationException.class, "publications.notWritable", () -> write(writer, id, file));
        writer.run(() -> pieces.recall(id));
        commit();
        write(writer, id, file);
        send(writer, id);

        assertRefused(StaleDataException.class, "publications.pieceStale", () -> head.run(() -> pieces.sign(id, seen)));
        assertThat(files(head, id)).containsExactly(file);
    }

    @Test
    void whoWritesBringsHisOwnFilesAndADraftTakesThemWithIt() throws Exception {
        long own = upload(writer, "一.txt");
        long others = upload(otherWriter, "二.txt");
        assertRefused(NotFoundException.class, "attachments.notFound", () -> writer.run(() -> pieces.add(with(others))));
        long id = begin(with(own));
        assertRefused(RuleViolationException.class, "attachments.notWaiting", () -> writer.run(() -> pieces.add(with(own))));
        long left = upload(writer, "三.txt");
        write(writer, id, left);
        assertGone(own, writer);

        writer.run(() -> pieces.delete(id, pieces.open(id).version()));
        commit();

        assertGone(left, writer, colleague);
    }

    @Test
    void theUnitsThatSendItTooOpenWhatWasSigned() throws Exception {
        long file = upload(writer, "一.txt");
        long id = begin(new PieceDraft("联合" + mark, "<p>正文</p>", "", null, List.of(new PartnerDraft(otherUnit, 40)), List.of(file)));
        send(writer, id);
        assertGone(file, otherWriter, otherHead);
        sign(head, id);

        assertThat(files(otherWriter, id)).containsExactly(file);
        assertOpens("一.txt", file, otherWriter, otherHead);
        assertGone(file, nobody);
    }
}
