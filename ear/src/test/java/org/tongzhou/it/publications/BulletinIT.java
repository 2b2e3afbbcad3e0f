package org.tongzhou.it.publications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.organization.UnitFacts;
import org.tongzhou.core.organization.UnitKind;
import org.tongzhou.core.organization.UnitService;
import org.tongzhou.core.publications.AdoptedText;
import org.tongzhou.core.publications.InstructionDraft;
import org.tongzhou.core.publications.UseDraft;
import org.tongzhou.core.publications.UseRow;
import org.tongzhou.core.publications.PieceDesk;
import org.tongzhou.core.publications.PieceRow;
import org.tongzhou.core.publications.PieceStatus;
import org.tongzhou.core.publications.bulletins.BulletinDraft;
import org.tongzhou.core.publications.bulletins.BulletinReaders;
import org.tongzhou.core.publications.bulletins.BulletinRow;
import org.tongzhou.core.publications.bulletins.BulletinService;
import org.tongzhou.core.publications.bulletins.IssueDeskService;
import org.tongzhou.core.publications.bulletins.IssueDetails;
import org.tongzhou.core.publications.bulletins.IssueFilter;
import org.tongzhou.core.publications.bulletins.IssueLifeService;
import org.tongzhou.core.publications.bulletins.IssueRow;
import org.tongzhou.core.publications.bulletins.IssueService;
import org.tongzhou.core.publications.bulletins.IssueStatus;
import org.tongzhou.core.publications.bulletins.TextDraft;
import org.tongzhou.core.publications.bulletins.TextRow;
import org.tongzhou.core.security.AccountChanged;
import org.tongzhou.core.search.SearchFilter;
import org.tongzhou.core.search.SearchRow;
import org.tongzhou.core.search.SearchService;
import org.tongzhou.core.shared.DuplicateException;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;
import org.tongzhou.core.todo.TodoRow;
import org.tongzhou.it.security.Caller;

/** A bulletin that one editor edits, a unit reads and its head signs. */
class BulletinIT extends PublicationsTest {
    @Inject
    BulletinService bulletins;
    @Inject
    IssueDeskService desk;
    @Inject
    IssueLifeService life;
    @Inject
    IssueService issues;
    @Inject
    UnitService units;
    @Inject
    SearchService search;
    @Resource
    ManagedExecutorService threads;

    private BulletinDraft draft(String carrier, boolean open) {
        return draft(carrier, open, Set.of("h" + mark));
    }

    private BulletinDraft draft(String carrier, boolean open, Set<String> signers) {
        return new BulletinDraft("简报" + mark, "", "内部资料", "市政府办公室", "市长", "", "各县（区）", 80, carrier, true, 100,
            new BulletinReaders(false, Set.of(unit), Set.of(), Set.of()), Set.of("e" + mark), signers, open);
    }

    private long found(String carrier) throws Exception {
        long id = editor.get(() -> bulletins.add(draft(carrier, true)));
        commit();
        return id;
    }

    private long begin(long bulletin, String title, Long... adoptions) throws Exception {
        long id = editor.get(() -> desk.begin(bulletin, false, title));
        commit();
        if (adoptions.length == 0) {
            editor.run(() -> desk.write(id, new TextDraft("", title + "正文", "<p>说明情况</p>", "")));
        } else {
            editor.run(() -> desk.take(id, List.of(adoptions)));
        }
        commit();
        return id;
    }

    private IssueDetails open(Caller caller, long id) {
        return caller.get(() -> issues.open(id));
    }

    private void handIn(long id) throws Exception {
        editor.run(() -> desk.handIn(id, issues.open(id).version()));
        commit();
    }

    private void sign(long id) throws Exception {
        head.run(() -> life.publish(id, issues.open(id).version()));
        commit();
    }

    private void publish(long id) throws Exception {
        handIn(id);
        sign(id);
    }

    private String words(Caller caller, long id) throws Exception {
        try (PDDocument document = Loader.loadPDF(caller.get(() -> issues.print(id)))) {
            return new PDFTextStripper().getText(document);
        }
    }

    private List<IssueRow> read(Caller caller) {
        return caller.get(() -> issues.search(IssueFilter.of(Set.of()), FIRST)).rows().stream().filter(row -> row.bulletin().contains(mark)).toList();
    }

    @Test
    void whoEditsABulletinFindsItsIssuesThoughOthersReadIt() throws Exception {
        long id = begin(found(""), "獬豸" + mark);
        publish(id);

        await(() -> findIssues(writer).equals(List.of("" + id)));
        assertThat(findIssues(editor)).containsExactly("" + id);
        assertThat(findIssues(otherWriter)).isEmpty();
        assertThat(findIssues(secondEditor)).as("edits other bulletins").isEmpty();
    }

    private List<String> findIssues(Caller caller) {
        return caller.get(() -> search.search(SearchFilter.of("獬豸" + mark), FIRST)).rows().stream().map(SearchRow::key).toList();
    }

    @Test
    void whatAUnitReadsIsReadInItsSections() throws Exception {
        Caller admin = create("a" + mark, "", "system-admin");
        commit();
        long town = admin.get(() -> units.addUnit(null, new UnitFacts("镇" + mark, "", "", UnitKind.REGION, List.of())));
        long bureau = admin.get(() -> units.addUnit(town, new UnitFacts(unit, "", "", UnitKind.DEPARTMENT, List.of())));
        admin.run(() -> units.addUnit(bureau, new UnitFacts("综合科", "", "", UnitKind.SECTION, List.of())));
        Caller clerk = create("k" + mark, unit + "综合科");
        commit();

        long id = begin(found(""), "科室" + mark);
        publish(id);

        assertThat(read(clerk)).extracting(IssueRow::id).containsExactly(id);
        assertThat(open(clerk, id).texts()).hasSize(1);
        assertThat(read(otherWriter)).isEmpty();
        assertRefused(NotFoundException.class, "publications.issue.notFound", () -> open(otherWriter, id));
    }

    @Test
    void whoHasHandedAnIssueInLeavesItToAnotherSigner() throws Exception {
        long bulletin = editor.get(() -> bulletins.add(draft("", true, Set.of("e" + mark, "h" + mark))));
        commit();
        long id = begin(bulletin, "自签" + mark);

        handIn(id);

        assertThat(editor.get(() -> issues.listToSign())).isEmpty();
        assertThat(todo(editor)).extracting(TodoRow::title).noneMatch(title -> title.contains("简报" + mark));
        assertThat(open(editor, id).may().approve()).isFalse();
        assertRefused(RuleViolationException.class, "publications.issue.ownIssue", () -> editor.run(() -> life.publish(id, issues.open(id).version())));
        sign(id);
        assertThat(open(editor, id).row().status()).isEqualTo(IssueStatus.PUBLISHED);
    }

    @Test
    void anIssueIsArrangedReturnedSignedReadAndWithdrawn() throws Exception {
        long adoption = adopt(submit(writer, head, "收入" + mark));
        assertRefused(NotPermittedException.class, "access.notPermitted", () -> nobody.run(() -> bulletins.add(draft("", true))));
        long bulletin = found(DAILY);
        assertRefused(DuplicateException.class, "publications.bulletin.nameTaken", () -> editor.run(() -> bulletins.add(draft("", true))));
        assertRefused(NotPermittedException.class, "publications.issue.notEditor", () -> secondEditor.run(() -> desk.begin(bulletin, false, "")));
        long id = begin(bulletin, "", adoption);
        assertThat(editor.get(() -> desk.listFree(id, mark, FIRST))).extracting(AdoptedText::id).doesNotContain(adoption);
        long other = editor.get(() -> desk.write(id, new TextDraft("动态", "自撰" + mark, "<p>本期自撰</p>", "")));
        commit();
        editor.run(() -> desk.move(other, true));
        commit();
        assertThat(open(editor, id).texts()).extracting(TextRow::title).containsExactly("自撰" + mark, "收入" + mark);
        assertRefused(NotFoundException.class, "publications.issue.notFound", () -> open(secondEditor, id));
        assertRefused(NotFoundException.class, "publications.issue.notFound", () -> open(head, id));
        TextRow text = open(editor, id).texts().get(0);
        editor.run(() -> desk.change(other, text.version(), new TextDraft("动态", "自撰" + mark, "<p>本期自撰，改过</p>", "")));
        commit();
        assertRefused(StaleDataException.class, "publications.issue.textStale", () -> editor.run(() -> desk.change(other, text.version(), new TextDraft("", "又", "", ""))));
        assertThat(words(editor, id)).contains("稿", "（期号待编）", "本期目录", "【动态】", "收入" + mark);

        handIn(id);
        assertRefused(RuleViolationException.class, "publications.issue.notEditing", () -> editor.run(() -> desk.remove(other, text.version())));
        assertThat(todo(head)).extracting(TodoRow::title).contains("简报" + mark);
        assertRefused(NotFoundException.class, "publications.issue.notFound", () -> open(colleague, id));
        assertRefused(StaleDataException.class, "publications.issue.stale", () -> head.run(() -> life.giveBack(id, issues.open(id).version() - 1, "没有读到最后一稿")));
        head.run(() -> life.giveBack(id, issues.open(id).version(), "请核实数据"));
        commit();
        assertThat(todo(head)).isEmpty();
        assertThat(news(editor)).anyMatch(said -> said.contains("请核实数据"));
        assertThat(open(editor, id).lastRemark()).isEqualTo("请核实数据");
        handIn(id);
        assertRefused(StaleDataException.class, "publications.issue.stale", () -> head.run(() -> life.publish(id, issues.open(id).version() - 1)));
        assertRefused(NotPermittedException.class, "publications.issue.notApprover", () -> editor.run(() -> life.publish(id, issues.open(id).version())));
        sign(id);
        assertThat(todo(head)).isEmpty();
        assertRefused(RuleViolationException.class, "publications.issue.notApproving", () -> head.run(() -> life.publish(id, issues.open(id).version())));

        assertThat(circular(unit).yearPoints()).isEqualByComparingTo("3");
        assertThat(news(colleague)).anyMatch(said -> said.contains("简报" + mark) && said.contains("自撰" + mark));
        assertThat(colleague.get(() -> issues.listBulletins())).filteredOn(row -> row.id() == bulletin).extracting(BulletinRow::unread).containsExactly(1L);
        assertThat(read(colleague)).extracting(IssueRow::number, IssueRow::total, IssueRow::readAt).containsExactly(tuple(1, 101, null));
        assertThat(open(colleague, id).steps()).as("of the desk only").isEmpty();
        commit();
        assertThat(read(colleague).get(0).readAt()).isNotNull();
        assertThat(read(otherWriter)).isEmpty();
        assertRefused(NotFoundException.class, "publications.issue.notFound", () -> otherWriter.run(() -> issues.print(id)));
        assertThat(words(colleague, id)).contains("第 1 期（总第 101 期）", "改过", "发：各县（区）").doesNotContain("期号待编");
        assertThat(colleague.get(() -> issues.export(IssueFilter.of(Set.of(bulletin)), Locale.SIMPLIFIED_CHINESE))).isNotEmpty();
        assertThat(colleague.get(() -> issues.listYears(Set.of(bulletin)))).containsExactly(TODAY.getYear());

        editor.run(() -> life.withdraw(id, "数据有误"));
        commit();
        assertThat(circular(unit).yearPoints()).isZero();
        assertRefused(NotFoundException.class, "publications.issue.notFound", () -> open(colleague, id));
        editor.run(() -> life.reopen(id));
        commit();
        assertRefused(RuleViolationException.class, "publications.issue.numbered", () -> editor.run(() -> desk.delete(id, issues.open(id).version())));
        assertThat(words(editor, id)).as("not the pages that were published").contains("稿");
        assertThat(open(editor, id).may().withdraw()).isTrue();
        editor.run(() -> life.withdraw(id, "不再刊发"));
        commit();
        assertThat(open(editor, id).row().status()).isEqualTo(IssueStatus.WITHDRAWN);
        editor.run(() -> life.reopen(id));
        commit();
        publish(id);
        assertThat(open(colleague, id).number().number()).as("it keeps its number").isEqualTo(1);
        assertThat(circular(unit).yearPoints()).isEqualByComparingTo("3");
        assertThat(audited()).contains("publications.addBulletin", "publications.beginIssue", "publications.handInIssue", "publications.returnIssue", "publications.publishIssue",
            "publications.withdrawIssue", "publications.reopenIssue", "publications.exportIssues");
    }

    @Test
    void twoThatAreSignedAtOnceGetNumbersOneAfterTheOther() throws Exception {
        long bulletin = found("");
        long first = begin(bulletin, "一" + mark);
        long second = begin(bulletin, "二" + mark);
        handIn(first);
        handIn(second);
        transaction.commit();
        CountDownLatch together = new CountDownLatch(2);

        List<Future<Object>> signed = List.of(first, second).stream().map(id -> threads.<Object>submit(() -> {
            together.countDown();
            together.await(10, TimeUnit.SECONDS);
            head.run(() -> life.publish(id, issues.open(id).version()));
            return null;
        })).toList();
        for (Future<Object> each : signed) {
            each.get(30, TimeUnit.SECONDS);
        }
        transaction.begin();

        assertThat(read(colleague)).extracting(IssueRow::number).containsExactlyInAnyOrder(1, 2);
        assertThat(read(colleague)).extracting(IssueRow::total).containsExactlyInAnyOrder(101, 102);
    }

    @Test
    void whatFailsLeavesNoNumberOutAndWhatIsBookedByHandIsNotBookedTwice() throws Exception {
        long adoption = adopt(submit(writer, head, "收入" + mark));
        long second = adopt(submit(otherWriter, otherHead, "支出" + mark));
        long bulletin = found(DAILY);
        long failing = begin(bulletin, "", adoption);
        long other = begin(bulletin, "", second);
        handIn(failing);
        long elsewhere = editor.get(() -> adoptions.use(adoption, adoptions.open(adoption).version(), new UseDraft(DAILY, "第 99 期", TODAY)));
        editor.run(() -> adoptions.use(second, adoptions.open(second).version(), new UseDraft(DAILY, "第1期", TODAY)));
        commit();

        assertRefused(RuleViolationException.class, "publications.usedInIssue", () -> head.run(() -> life.publish(failing, issues.open(failing).version())));
        publish(other);
        editor.run(() -> adoptions.cancelUse(elsewhere, "登记有误"));
        commit();
        sign(failing);

        assertThat(open(colleague, other).number().number()).isEqualTo(1);
        assertThat(open(colleague, failing).number().number()).isEqualTo(2);
        assertThat(circular(otherUnit).yearPoints()).as("once").isEqualByComparingTo("3");
        assertThat(circular(unit).yearPoints()).isEqualByComparingTo("3");
    }

    @Test
    void aCorrectedIssueTakesOverTheNumberAndWhatItsTextsHaveEarned() throws Exception {
        long adoption = adopt(submit(writer, head, "收入" + mark));
        long dropped = adopt(submit(otherWriter, otherHead, "支出" + mark));
        long bulletin = found(DAILY);
        long id = begin(bulletin, "", adoption, dropped);
        publish(id);
        UseRow use = editor.get(() -> adoptions.open(adoption)).uses().get(0);
        editor.run(() -> adoptions.instruct(use.id(), new InstructionDraft("市长", "请研究", TODAY)));
        commit();
        long corrected = editor.get(() -> life.correct(id));
        commit();
        assertRefused(RuleViolationException.class, "publications.issue.beingCorrected", () -> editor.run(() -> life.withdraw(id, "又")));
        TextRow second = open(editor, corrected).texts().get(1);
        assertRefused(StaleDataException.class, "publications.issue.textStale", () -> editor.run(() -> desk.remove(second.id(), second.version() - 1)));
        editor.run(() -> desk.remove(second.id(), second.version()));
        commit();
        assertThat(editor.get(() -> desk.listFree(corrected, mark, FIRST))).extracting(AdoptedText::id).as("taken out by mistake").containsExactly(dropped);
        editor.run(() -> desk.take(corrected, List.of(dropped)));
        commit();
        assertRefused(RuleViolationException.class, "publications.issue.textTaken", () -> editor.run(() -> desk.take(corrected, List.of(dropped))));
        TextRow again = open(editor, corrected).texts().get(1);
        editor.run(() -> desk.remove(again.id(), again.version()));
        commit();
        assertThat(open(colleague, id).texts()).as("read until the other is signed").hasSize(2);

        publish(corrected);

        assertThat(read(colleague)).extracting(IssueRow::id, IssueRow::number).containsExactly(tuple(corrected, 1));
        assertThat(open(editor, id).row().status()).isEqualTo(IssueStatus.REPLACED);
        assertThat(circular(unit).yearPoints()).as("its use and its instruction").isEqualByComparingTo("13");
        assertThat(circular(otherUnit).yearPoints()).isZero();

        editor.run(() -> life.withdraw(corrected, "又误"));
        commit();
        editor.run(() -> life.reopen(corrected));
        commit();
        publish(corrected);
        assertThat(read(colleague)).extracting(IssueRow::id, IssueRow::number).containsExactly(tuple(corrected, 1));
        assertThat(open(editor, id).row().status()).as("its place is taken already").isEqualTo(IssueStatus.REPLACED);
    }

    @Test
    void ifAllEditorsAreDisabledOthersAreChosenRatherThanAll() throws Exception {
        long bulletin = found("");
        update("UPDATE security_accounts SET enabled = FALSE WHERE username = ?", "e" + mark);
        changed.fire(new AccountChanged("e" + mark));
        commit();
        BulletinDraft left = new BulletinDraft("简报" + mark, "", "", "市政府办公室", "", "", "", 0, "", false, 0, BulletinReaders.EVERYBODY, Set.of(), Set.of("h" + mark), true);

        int version = secondEditor.get(() -> bulletins.list()).stream().filter(row -> row.id() == bulletin).findFirst().orElseThrow().version();
        assertRefused(RuleViolationException.class, "publications.bulletin.editorsGone", () -> secondEditor.run(() -> bulletins.change(bulletin, version, left)));
    }

    @Test
    void aTextThatIsGivenUpIsTakenOutBeforeTheIssueGoesOn() throws Exception {
        long adoption = adopt(submit(writer, head, "收入" + mark));
        long id = begin(found(DAILY), "一" + mark, adoption);
        handIn(id);
        editor.run(() -> adoptions.release(adoption, adoptions.open(adoption).version()));
        commit();

        assertRefused(RuleViolationException.class, "publications.issue.textReleased", () -> head.run(() -> life.publish(id, issues.open(id).version())));
        editor.run(() -> desk.recall(id));
        commit();
        assertRefused(RuleViolationException.class, "publications.issue.textReleased", () -> editor.run(() -> desk.handIn(id, issues.open(id).version())));
    }

    @Test
    void whoSignsAndReadsFollowsTheSettings() throws Exception {
        long bulletin = found("");
        long id = begin(bulletin, "一" + mark);
        handIn(id);
        int version = editor.get(() -> bulletins.list()).stream().filter(row -> row.id() == bulletin).findFirst().orElseThrow().version();
        BulletinDraft moved = new BulletinDraft("简报" + mark, "", "", "市政府办公室", "", "", "", 0, "", false, 0, BulletinReaders.EVERYBODY, Set.of(), Set.of("g" + mark), true);
        assertRefused(StaleDataException.class, "publications.bulletin.stale", () -> editor.run(() -> bulletins.change(bulletin, version + 1, moved)));
        editor.run(() -> bulletins.change(bulletin, version, moved));
        commit();

        assertThat(todo(head)).isEmpty();
        assertThat(todo(otherHead)).extracting(TodoRow::title).contains("一" + mark);
        assertRefused(NotFoundException.class, "publications.issue.notFound", () -> head.run(() -> life.publish(id, 1)));
        otherHead.run(() -> life.publish(id, issues.open(id).version()));
        commit();
        assertThat(read(nobody)).extracting(IssueRow::id, IssueRow::total).containsExactly(tuple(id, null));
    }

    @Test
    void whatIsMergedIntoATextOfAnIssueIsPrintedUntilThatIsHandedIn() throws Exception {
        long first = submit(writer, head, "甲稿" + mark);
        long second = submit(otherWriter, otherHead, "乙稿" + mark);
        long third = submit(otherWriter, otherHead, "丙稿" + mark);
        long adoption = adopt(first);
        long id = begin(found(""), "并入" + mark, adoption);
        TextRow before = open(editor, id).texts().get(0);
        assertThat(before.source()).isEqualTo(unit);

        editor.run(() -> editors.merge(second, pieces.open(second).version(), adoption, adoptions.open(adoption).version()));
        commit();

        TextRow text = open(editor, id).texts().get(0);
        assertThat(text.source()).isEqualTo(unit + "、" + otherUnit);
        assertThat(text.body()).contains("甲稿", "乙稿");
        assertRefused(StaleDataException.class, "publications.issue.textStale",
            () -> editor.run(() -> desk.change(text.id(), before.version(), new TextDraft("", "没有读到", "<p>旧</p>", unit))));
        handIn(id);
        assertRefused(RuleViolationException.class, "publications.issue.mergedTooLate",
            () -> editor.run(() -> editors.merge(third, pieces.open(third).version(), adoption, adoptions.open(adoption).version())));
        sign(id);
        assertRefused(RuleViolationException.class, "publications.issue.mergedTooLate",
            () -> editor.run(() -> editors.merge(third, pieces.open(third).version(), adoption, adoptions.open(adoption).version())));
        assertThat(list(editor, PieceDesk.EDITOR)).as("it still waits").filteredOn(row -> row.id() == third).extracting(PieceRow::status).containsExactly(PieceStatus.SUBMITTED);
    }
}
