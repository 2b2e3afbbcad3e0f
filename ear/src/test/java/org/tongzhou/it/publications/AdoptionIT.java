package org.tongzhou.it.publications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.publications.AdoptionDetails;
import org.tongzhou.core.publications.AdoptionFilter;
import org.tongzhou.core.publications.AdoptionPart;
import org.tongzhou.core.publications.CircularRow;
import org.tongzhou.core.publications.InstructionDraft;
import org.tongzhou.core.publications.PartnerDraft;
import org.tongzhou.core.publications.PieceAct;
import org.tongzhou.core.publications.PieceDetails;
import org.tongzhou.core.publications.PieceDraft;
import org.tongzhou.core.publications.PieceStatus;
import org.tongzhou.core.publications.PieceStepRow;
import org.tongzhou.core.publications.UseDraft;
import org.tongzhou.core.publications.scores.ScoreEntryRow;
import org.tongzhou.core.publications.scores.ScoreKind;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;
import org.tongzhou.it.security.Caller;

/** The tables of the demonstration are in force: a daily gives 3 and 10 for an instruction, a special report 10 and 20. */
class AdoptionIT extends PublicationsTest {
    @Resource
    ManagedExecutorService threads;

    private void instruct(long use, String leader) throws Exception {
        editor.run(() -> adoptions.instruct(use, new InstructionDraft(leader, "请研究落实", TODAY)));
        commit();
    }

    @Test
    void pointsAddUpByCarrierAndOfInstructionsTheHighestCounts() throws Exception {
        long id = submit(writer, head, "收入" + mark);
        long adoption = adopt(id);
        long daily = use(adoption, DAILY);
        long special = use(adoption, SPECIAL);
        assertRefused(RuleViolationException.class, "publications.usedAlready", () -> use(adoption, DAILY));
        assertRefused(RuleViolationException.class, "publications.carrierUnknown", () -> use(adoption, "没有" + mark));
        assertRefused(RuleViolationException.class, "publications.dayWrong",
            () -> editor.run(() -> adoptions.use(adoption, adoptions.open(adoption).version(), new UseDraft("特刊", "", TODAY.plusDays(1)))));
        assertThat(circular(unit).yearPoints()).isEqualByComparingTo("13");

        instruct(daily, "市长");
        instruct(daily, "副市长");
        instruct(special, "市长");
        assertThat(circular(unit).yearPoints()).as("10 for the first, nothing for the second, 10 more for the third").isEqualByComparingTo("33");

        var entries = writer.get(() -> circulars.listEntries(unit, TODAY.getYear(), TODAY.getMonthValue(), FIRST)).rows();
        assertThat(entries).extracting(ScoreEntryRow::kind, ScoreEntryRow::carrier, row -> row.points().intValue(), ScoreEntryRow::pieceId)
            .containsExactlyInAnyOrder(tuple(ScoreKind.USE, DAILY, 3, id), tuple(ScoreKind.USE, SPECIAL, 10, id), tuple(ScoreKind.INSTRUCTION, DAILY, 10, id),
                tuple(ScoreKind.INSTRUCTION, SPECIAL, 10, id));
        assertThat(nobody.get(() -> circulars.listEntries(unit, TODAY.getYear(), TODAY.getMonthValue(), FIRST)).rows()).as("of the unit, but not to read it")
            .extracting(ScoreEntryRow::title, ScoreEntryRow::pieceId).containsOnly(tuple("收入" + mark, null));
        assertThat(news(writer)).contains("您报送的信息“收入" + mark + "”已被采用。", "您报送的信息“收入" + mark + "”已在《" + DAILY + "》刊用。");

        editor.run(() -> adoptions.cancelUse(daily, "登记有误"));
        commit();
        assertThat(circular(unit).yearPoints()).as("10 of the special report and now all 20 of its instruction").isEqualByComparingTo("30");
        long instruction = editor.get(() -> adoptions.open(adoption)).uses().get(1).instructions().get(0).id();
        editor.run(() -> adoptions.cancelInstruction(instruction, "重复登记"));
        commit();
        assertThat(circular(unit).yearPoints()).isEqualByComparingTo("10");
        assertRefused(RuleViolationException.class, "publications.useCancelled", () -> editor.run(() -> adoptions.cancelUse(daily, "又")));
        assertThat(audited()).contains("publications.adopt", "publications.use", "publications.instruct", "publications.cancelUse", "publications.cancelInstruction");
    }

    @Test
    void severalPiecesShareWhatTheirTextEarns() throws Exception {
        long first = submit(writer, head, "一" + mark);
        long second = submit(otherWriter, otherHead, "二" + mark);
        long third = submit(otherWriter, otherHead, "三" + mark);
        long adoption = adopt(first, second);
        editor.run(() -> editors.merge(third, pieces.open(third).version(), adoption, adoptions.open(adoption).version()));
        commit();
        AdoptionDetails merged = editor.get(() -> adoptions.open(adoption));
        assertThat(merged.parts()).extracting(AdoptionPart::percent).containsExactly(34, 33, 33);
        assertThat(merged.body()).contains("一" + mark, "二" + mark, "三" + mark);

        assertRefused(RuleViolationException.class, "publications.sharesWrong",
            () -> editor.run(() -> adoptions.share(adoption, merged.version(), Map.of(first, 50, second, 49, third, 0))));
        editor.run(() -> adoptions.share(adoption, merged.version(), Map.of(first, 50, second, 25, third, 25)));
        commit();
        assertRefused(StaleDataException.class, "publications.adoptionStale",
            () -> editor.run(() -> adoptions.use(adoption, merged.version(), new UseDraft(DAILY, "", TODAY))));
        assertRefused(RuleViolationException.class, "publications.usedTooEarly",
            () -> editor.run(() -> adoptions.use(adoption, adoptions.open(adoption).version(), new UseDraft(DAILY, "", TODAY.minusDays(1)))));
        use(adoption, DAILY);

        assertThat(circular(unit).points()).isEqualByComparingTo(new BigDecimal("1.5"));
        assertThat(circular(otherUnit)).extracting(row -> row.points().doubleValue(), row -> row.used()).containsExactly(1.5, 1L);
        assertRefused(RuleViolationException.class, "publications.adoptionUsed",
            () -> editor.run(() -> adoptions.release(adoption, adoptions.open(adoption).version())));
    }

    @Test
    void whoMergesNamesTheTextAsItWasReadAndSharesThatWereSetAreKept() throws Exception {
        long first = submit(writer, head, "一" + mark);
        long second = submit(otherWriter, otherHead, "二" + mark);
        long third = submit(otherWriter, otherHead, "三" + mark);
        long adoption = adopt(first, second);
        int seen = editor.get(() -> adoptions.search(new AdoptionFilter(mark, false), FIRST)).rows().get(0).version();
        editor.run(() -> adoptions.share(adoption, seen, Map.of(first, 60, second, 40)));
        commit();

        assertRefused(StaleDataException.class, "publications.adoptionStale",
            () -> secondEditor.run(() -> editors.merge(third, pieces.open(third).version(), adoption, seen)));
        secondEditor.run(() -> editors.merge(third, pieces.open(third).version(), adoption, adoptions.open(adoption).version()));
        commit();

        AdoptionDetails merged = editor.get(() -> adoptions.open(adoption));
        assertThat(merged.parts()).extracting(AdoptionPart::pieceId, AdoptionPart::percent).containsExactlyInAnyOrder(tuple(first, 40), tuple(second, 27), tuple(third, 33));
        assertRefused(StaleDataException.class, "publications.adoptionStale",
            () -> editor.run(() -> adoptions.revise(adoption, seen + 1, "一" + mark, "<p>没有读到第三篇</p>")));
    }

    @Test
    void aTextThatIsGivenUpLeavesItsPiecesWaiting() throws Exception {
        long id = submit(writer, head, "收入" + mark);
        long adoption = adopt(id);
        editor.run(() -> adoptions.revise(adoption, adoptions.open(adoption).version(), "新题" + mark, "<p>改过</p>"));
        commit();

        editor.run(() -> adoptions.release(adoption, adoptions.open(adoption).version()));
        commit();

        assertThat(editor.get(() -> pieces.open(id)).piece().status()).isEqualTo(PieceStatus.KEPT);
        assertThat(editor.get(() -> pieces.open(id)).draft().title()).as("what the unit wrote stays").isEqualTo("收入" + mark);
        adopt(id);
    }

    @Test
    void ofTwoEditorsWhoAdoptAPieceAtOnceOneIsTold() throws Exception {
        long id = submit(writer, head, "争" + mark);
        Map<Long, Integer> versions = editor.get(() -> read(id));
        transaction.commit();
        CountDownLatch together = new CountDownLatch(2);

        List<Future<String>> tried = List.of(threads.submit(() -> adoptOnce(editor, versions, together)), threads.submit(() -> adoptOnce(secondEditor, versions, together)));
        List<String> outcomes = List.of(tried.get(0).get(), tried.get(1).get());

        transaction.begin();
        assertThat(outcomes).containsExactlyInAnyOrder("", "publications.adoptedAlready");
        assertThat(editor.get(() -> pieces.open(id)).steps()).extracting(PieceStepRow::act).containsExactly(PieceAct.SIGNED, PieceAct.ADOPTED);
    }

    private String adoptOnce(Caller caller, Map<Long, Integer> versions, CountDownLatch together) throws InterruptedException {
        together.countDown();
        together.await(10, TimeUnit.SECONDS);
        try {
            caller.get(() -> editors.adopt(versions));
            return "";
        } catch (RuleViolationException e) {
            return e.key();
        }
    }

    /** Several times, as who is first is chance. */
    @Test
    void whatIsInstructedWhileItsUseIsCancelledEarnsNothing() throws Exception {
        long adoption = adopt(submit(writer, head, "争" + mark));
        for (String carrier : List.of(DAILY, SPECIAL, "特刊")) {
            long use = use(adoption, carrier);
            transaction.commit();
            CountDownLatch together = new CountDownLatch(2);

            Future<String> cancelled = threads.submit(() -> once(together, () -> editor.run(() -> adoptions.cancelUse(use, "登记有误"))));
            Future<String> instructed = threads.submit(() -> once(together, () -> secondEditor.run(() -> adoptions.instruct(use, new InstructionDraft("市长", "好", TODAY)))));

            assertThat(cancelled.get()).isEmpty();
            assertThat(instructed.get()).isIn("", "publications.useCancelled");
            transaction.begin();
            assertThat(circular(unit).yearPoints()).as(carrier).isEqualByComparingTo("0");
        }
    }

    private static String once(CountDownLatch together, Runnable act) throws InterruptedException {
        together.countDown();
        together.await(10, TimeUnit.SECONDS);
        try {
            act.run();
            return "";
        } catch (RuleViolationException e) {
            return e.key();
        }
    }

    @Test
    void whatHasEarnedPointsIsSaidAndOthersDoNotReadItsTitle() throws Exception {
        long id = submit(writer, head, "收入" + mark);
        long use = use(adopt(id), DAILY);
        instruct(use, "市长");
        editor.run(() -> adoptions.cancelUse(use, "登记有误"));
        commit();

        List<ScoreEntryRow> own = head.get(() -> circulars.listEntries(unit, TODAY.getYear(), TODAY.getMonthValue(), FIRST)).rows();
        assertThat(own).extracting(ScoreEntryRow::title, ScoreEntryRow::detail, ScoreEntryRow::cancelReason)
            .containsExactlyInAnyOrder(tuple("收入" + mark, "第 1 期", "登记有误"), tuple("收入" + mark, "市长", "登记有误"));
        List<ScoreEntryRow> others = otherHead.get(() -> circulars.listEntries(unit, TODAY.getYear(), TODAY.getMonthValue(), FIRST)).rows();
        assertThat(others).hasSize(2).allSatisfy(row -> {
            assertThat(row.title()).isEmpty();
            assertThat(row.pieceId()).isNull();
        });
        assertThat(editor.get(() -> adoptions.listCarriers(TODAY.withYear(2001)))).as("there was no table").isEmpty();
    }

    @Test
    void unitsThatSendAPieceTogetherShareItsPoints() throws Exception {
        long id = writer.get(() -> pieces.add(joint(new PartnerDraft(otherUnit, 40))));
        writer.run(() -> pieces.send(id, pieces.open(id).version()));
        commit();
        assertRefused(NotFoundException.class, "publications.pieceNotFound", () -> otherHead.run(() -> pieces.open(id)));
        head.run(() -> pieces.sign(id, pieces.open(id).version()));
        commit();
        assertThat(otherHead.get(() -> pieces.open(id)).draft().partners()).containsExactly(new PartnerDraft(otherUnit, 40));
        assertThat(otherHead.get(() -> pieces.open(id)).may()).extracting(PieceDetails.May::write, PieceDetails.May::sign).containsExactly(false, false);

        use(adopt(id), DAILY);

        assertThat(circular(unit)).extracting(row -> row.points().doubleValue(), CircularRow::submitted).containsExactly(1.8, 1L);
        assertThat(circular(otherUnit)).extracting(row -> row.points().doubleValue(), CircularRow::submitted).containsExactly(1.2, 1L);
    }

    @Test
    void onlyOtherUnitsThatWriteSendAPieceToo() throws Exception {
        for (List<PartnerDraft> wrong : List.of(List.of(new PartnerDraft(unit, 40)), List.of(new PartnerDraft(otherUnit, 10), new PartnerDraft(otherUnit, 10)))) {
            assertRefused(RuleViolationException.class, "publications.partnerTwice", () -> writer.run(() -> pieces.add(joint(wrong.toArray(PartnerDraft[]::new)))));
        }
        assertRefused(RuleViolationException.class, "publications.partnerUnknown", () -> writer.run(() -> pieces.add(joint(new PartnerDraft("没有这个单位", 10)))));
        assertRefused(RuleViolationException.class, "publications.partnersWhole",
            () -> writer.run(() -> pieces.add(joint(new PartnerDraft(otherUnit, 99), new PartnerDraft("市水利局", 1)))));
    }

    private PieceDraft joint(PartnerDraft... partners) {
        return new PieceDraft("联合" + mark, "<p>正文</p>", "", null, List.of(partners), List.of());
    }

    @Test
    void theCircularSaysWhatUnitsAreToSend() throws Exception {
        CircularRow county = circular("南塘县政府"); // of the demonstration

        assertThat(county.quota()).isEqualTo(4);
        assertThat(county.isShort()).isEqualTo(county.submitted() < 4);
        submit(writer, head, "收入" + mark);
        assertThat(circular(unit)).extracting(CircularRow::quota, CircularRow::submitted, CircularRow::isShort).containsExactly(0, 1L, false);
    }

    @Test
    void editingIsTheEditorsAndTheCircularEverybodys() throws Exception {
        long id = submit(writer, head, "收入" + mark);
        long adoption = adopt(id);

        for (Runnable act : new Runnable[] {() -> adoptions.open(adoption), () -> editors.adopt(Map.of(id, 1)), () -> adoptions.release(adoption, 1), () -> commissions.urge(1)}) {
            assertRefused(NotPermittedException.class, "access.notPermitted", () -> head.run(act));
        }
        assertThat(nobody.get(() -> circulars.export(TODAY.getYear(), TODAY.getMonthValue(), Locale.SIMPLIFIED_CHINESE))).startsWith('P', 'K');
        commit();
        assertThat(audited()).contains("publications.export");
    }
}
