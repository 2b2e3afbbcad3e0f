package org.tongzhou.it.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.attachments.AttachmentRow;
import org.tongzhou.core.attachments.AttachmentService;
import org.tongzhou.core.attachments.FileType;
import org.tongzhou.core.reference.HoldingAct;
import org.tongzhou.core.reference.HoldingStatus;
import org.tongzhou.core.reference.HoldingStepRow;
import org.tongzhou.core.reference.regulations.LinkAct;
import org.tongzhou.core.reference.regulations.LinkDraft;
import org.tongzhou.core.reference.regulations.LinkRow;
import org.tongzhou.core.reference.regulations.RegulationDetails;
import org.tongzhou.core.reference.regulations.RegulationDraft;
import org.tongzhou.core.reference.regulations.RegulationRow;
import org.tongzhou.core.reference.regulations.Validity;
import org.tongzhou.core.search.SearchFilter;
import org.tongzhou.core.search.SearchRow;
import org.tongzhou.core.search.SearchService;
import org.tongzhou.core.shared.DuplicateException;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;
import org.tongzhou.core.shared.TodoKind;
import org.tongzhou.core.todo.TodoRow;
import org.tongzhou.it.security.Caller;

class RegulationIT extends RegulationsTest {
    private static final LocalDate EARLY = LocalDate.of(2015, 3, 1);
    private static final LocalDate LATER = LocalDate.of(2020, 6, 1);

    @Inject
    SearchService search;
    @Inject
    AttachmentService attachments;
    @Resource
    ManagedExecutorService threads;

    @Test
    void aDraftIsItsKeepersAndWhatIsPublishedIsEverybodys() throws Exception {
        long id = begin(keeper, draft("办法", EARLY, EARLY, null));
        assertThat(colleague.get(() -> regulations.open(id)).may().publish()).isTrue();
        assertThat(colleague.get(() -> regulations.search(filter(null, null, HoldingStatus.DRAFT), FIRST)).rows()).hasSize(1);
        for (Caller stranger : List.of(reader, other)) {
            assertRefused(NotFoundException.class, "reference.regulationNotFound", () -> stranger.run(() -> regulations.open(id)));
            assertThat(stranger.get(() -> regulations.search(filter(null, null, HoldingStatus.DRAFT), FIRST)).total()).isZero();
        }
        assertRefused(NotFoundException.class, "reference.regulationNotFound", () -> other.run(() -> desk.publish(id, 1)));

        publish(colleague, id);

        RegulationDetails read = reader.get(() -> regulations.open(id));
        assertThat(read.may()).isEqualTo(new RegulationDetails.May(false, false, false, false, false));
        assertThat(read.steps()).extracting(HoldingStepRow::act).as("that it was drafted is its keepers'").containsExactly(HoldingAct.PUBLISHED);
        assertThat(list(other, null, null)).extracting(RegulationRow::id).containsExactly(id);
        assertRefused(NotPermittedException.class, "reference.notKeeper", () -> other.run(() -> desk.withdraw(id, version(id), "误发")));
        assertRefused(NotPermittedException.class, "access.notPermitted", () -> reader.run(() -> desk.withdraw(id, 1, "误发")));
        assertRefused(RuleViolationException.class, "reference.publishedOnce", () -> keeper.run(() -> desk.delete(id, version(id))));
    }

    @Test
    void whatIsPutRightKeepsItsFormerTextAndWhatIsWithdrawnIsNotRead() throws Exception {
        long id = issue("办法", EARLY);
        assertRefused(RuleViolationException.class, "reference.noteMissing",
            () -> keeper.run(() -> desk.save(id, version(id), draft("新办法", EARLY, EARLY, null), List.of(), " ")));
        int seen = reader.get(() -> version(id));
        save(colleague, id, draft("新办法", EARLY, EARLY, null), "标题有误");
        assertRefused(StaleDataException.class, "reference.stale", () -> keeper.run(() -> desk.save(id, seen, draft("旧", EARLY, EARLY, null), List.of(), "再改")));

        HoldingStepRow correction = reader.get(() -> regulations.open(id)).steps().get(1);
        assertThat(correction.note()).isEqualTo("标题有误");
        assertThat(reader.get(() -> regulations.openFormer(id, correction.id()))).satisfies(former -> {
            assertThat(former.title()).isEqualTo("办法" + mark);
            assertThat(former.body()).contains("办法的正文");
        });
        long another = issue("另一", EARLY);
        assertRefused(NotFoundException.class, "reference.formerNotFound", () -> reader.run(() -> regulations.openFormer(another, correction.id())));

        keeper.run(() -> desk.withdraw(id, version(id), "重复录入"));
        commit();
        assertRefused(NotFoundException.class, "reference.regulationNotFound", () -> reader.run(() -> regulations.openFormer(id, correction.id())));
        assertThat(keeper.get(() -> regulations.open(id)).steps()).extracting(HoldingStepRow::act)
            .containsExactly(HoldingAct.DRAFTED, HoldingAct.PUBLISHED, HoldingAct.CORRECTED, HoldingAct.WITHDRAWN);
        assertRefused(RuleViolationException.class, "reference.noteMissing",
            () -> keeper.run(() -> desk.save(id, version(id), draft("改写", EARLY, EARLY, null), List.of(), "")));
        save(keeper, id, draft("改写", EARLY, EARLY, null), "撤下后改写");
        publish(keeper, id);
        assertThat(validity(id)).isEqualTo(Validity.IN_FORCE);
        assertThat(reader.get(() -> regulations.open(id)).steps()).as("what was withdrawn is told to nobody").extracting(HoldingStepRow::act)
            .containsExactly(HoldingAct.PUBLISHED, HoldingAct.PUBLISHED);
        assertRefused(NotFoundException.class, "reference.formerNotFound", () -> reader.run(() -> regulations.openFormer(id, correction.id())));
        assertThat(keeper.get(() -> regulations.openFormer(id, correction.id())).title()).isEqualTo("办法" + mark);
    }

    @Test
    void whatIsReplacedSaysByWhatFromThatDayOn() throws Exception {
        long old = issue("旧办法", EARLY);
        LocalDate effect = TODAY.minusDays(3);
        long next = begin(keeper, draft("新办法", TODAY.minusDays(30), effect, null, link(old, LinkAct.REPLACES, null)));
        assertThat(validity(old)).as("a draft does nothing").isEqualTo(Validity.IN_FORCE);
        assertThat(reader.get(() -> regulations.open(old)).backward()).isEmpty();

        publish(keeper, next);

        assertThat(validity(old)).isEqualTo(Validity.REPEALED);
        assertThat(reader.get(() -> regulations.open(old)).backward()).extracting(LinkRow::act, LinkRow::id, LinkRow::effectOn)
            .containsExactly(tuple(LinkAct.REPLACES, next, effect));
        assertThat(reader.get(() -> regulations.open(next)).forward()).extracting(LinkRow::id).containsExactly(old);
        assertThat(keeper.get(() -> regulations.open(next)).draft().links()).as("it follows the day of effect").containsExactly(link(old, LinkAct.REPLACES, null));
        assertThat(reader.get(() -> regulations.findReplacing(Set.of(old, next)))).hasSize(1).extractingByKey(old).satisfies(by -> assertThat(by.id()).isEqualTo(next));
        assertThat(list(reader, null, effect.minusDays(1))).extracting(RegulationRow::id).containsExactly(old);
        assertThat(list(reader, null, effect)).extracting(RegulationRow::id).containsExactly(next);

        keeper.run(() -> desk.withdraw(next, version(next), "误发"));
        commit();
        assertThat(validity(old)).as("what was withdrawn does nothing").isEqualTo(Validity.IN_FORCE);
        publish(keeper, next);
        save(keeper, next, draft("新办法", TODAY.minusDays(30), effect, null), "没有代替旧办法");
        assertThat(validity(old)).isEqualTo(Validity.IN_FORCE);
    }

    @Test
    void linksThatMakeNoSenseAreRefused() throws Exception {
        long old = issue("旧", EARLY);
        long next = issue("新", LATER, link(old, LinkAct.AMENDS, null));
        long draft = begin(keeper, draft("草稿", EARLY, EARLY, null));
        long theirs = issue(other, draft("他局", EARLY, EARLY, null));
        assertThat(validity(old)).isEqualTo(Validity.AMENDED);

        refuse("reference.linkToItself", next, LATER, link(next, LinkAct.AMENDS, null));
        refuse("reference.linkTwice", next, LATER, link(old, LinkAct.AMENDS, null), link(old, LinkAct.REPEALS, null));
        refuse("reference.linkToDraft", next, LATER, link(draft, LinkAct.REPEALS, null));
        refuse("reference.linkToLater", old, EARLY, link(next, LinkAct.REPEALS, null));
        refuse("reference.linkToLater", next, EARLY, link(old, LinkAct.AMENDS, null));
        refuse("reference.linkBeforeIssue", next, LATER, link(old, LinkAct.AMENDS, LATER.minusDays(1)));
        refuse("reference.sourceEarlier", old, LATER);
        assertRefused(NotPermittedException.class, "reference.notKeeper",
            () -> keeper.run(() -> desk.save(next, version(next), draft("新", LATER, LATER, null, link(theirs, LinkAct.REPEALS, null)), List.of(), "改")));
        assertRefused(NotFoundException.class, "reference.regulationNotFound",
            () -> keeper.run(() -> desk.save(next, version(next), draft("新", LATER, LATER, null, link(-7, LinkAct.REPEALS, null)), List.of(), "改")));
        assertRefused(DuplicateException.class, "reference.numberTaken", () -> other.run(() -> desk.add(draft("旧", EARLY, EARLY, null), List.of())));
    }

    @Test
    void whatALinkDoesIsChangedByWhoKeepsBothEnds() throws Exception {
        long old = issue("旧", EARLY);
        long next = issue("新", LATER, link(old, LinkAct.AMENDS, null));
        update("UPDATE reference_regulations SET unit = ? WHERE id = ?", otherUnit, old);
        commit();

        for (List<LinkDraft> links : List.of(List.<LinkDraft>of(), List.of(link(old, LinkAct.REPEALS, null)), List.of(link(old, LinkAct.AMENDS, LATER.plusDays(1))))) {
            RegulationDraft written = draft("新", LATER, LATER, null, links.toArray(LinkDraft[]::new));
            assertRefused(NotPermittedException.class, "reference.notKeeper", () -> keeper.run(() -> desk.save(next, version(next), written, List.of(), "改")));
        }
        save(keeper, next, draft("新", LATER, LATER, null, link(old, LinkAct.AMENDS, null)), "只改文字");
        assertThat(validity(old)).isEqualTo(Validity.AMENDED);
    }

    private void refuse(String key, long id, LocalDate issued, LinkDraft... links) throws Exception {
        assertRefused(RuleViolationException.class, key, () -> keeper.run(() -> desk.save(id, version(id), draft("改" + id, issued, issued, null, links), List.of(), "改")));
    }

    @Test
    void listsFindTheValidityThatIsShown() throws Exception {
        LocalDate first = LocalDate.of(2021, 1, 1);
        long plain = issue(keeper, draft("一", EARLY, first, null));
        issue(keeper, draft("二", EARLY, first, first.plusYears(2)));
        long amended = issue(keeper, draft("三", EARLY, first, first.plusYears(3)));
        issue(keeper, draft("四", LATER, LATER, null, link(plain, LinkAct.REPEALS, first.plusYears(1)), link(amended, LinkAct.AMENDS, first.plusYears(1))));
        long both = issue(keeper, draft("五", EARLY, first, first.plusYears(1)));
        issue(keeper, draft("六", LATER, LATER, null, link(both, LinkAct.REPLACES, first.plusYears(1).plusDays(1))));
        List<RegulationRow> all = list(reader, null, null);
        assertThat(all).hasSize(6);

        for (LocalDate day = first.minusYears(1); day.isBefore(first.plusYears(4)); day = day.plusDays(day.getDayOfYear() < 5 ? 1 : 90)) {
            LocalDate asked = day;
            for (Validity validity : Validity.values()) {
                assertThat(list(reader, validity, asked)).as(validity + " " + asked).extracting(RegulationRow::id)
                    .containsExactlyElementsOf(all.stream().filter(row -> row.validity(asked) == validity).map(RegulationRow::id).toList());
            }
            assertThat(list(reader, null, asked)).as("in force " + asked).extracting(RegulationRow::id)
                .containsExactlyElementsOf(all.stream().filter(row -> row.validity(asked).isInForce()).map(RegulationRow::id).toList());
        }
        assertThat(reader.get(() -> regulations.search(filter(null, null, null), new PageRequest(4, 4)))).satisfies(page -> {
            assertThat(page.total()).isEqualTo(6);
            assertThat(page.rows()).extracting(RegulationRow::id).containsExactly(all.get(4).id(), all.get(5).id());
        });
    }

    @Test
    void keepersAreAskedBeforeATermEnds() throws Exception {
        long left = issue(keeper, draft("到期", EARLY, EARLY, TODAY.plusDays(30)));
        long extended = issue(keeper, draft("延长", EARLY, EARLY, TODAY.plusDays(60)));
        issue(keeper, draft("还早", EARLY, EARLY, TODAY.plusDays(61)));
        assertThat(todo(keeper)).extracting(TodoRow::kind, TodoRow::title)
            .containsExactlyInAnyOrder(tuple(TodoKind.REGULATION_DUE, "到期" + mark), tuple(TodoKind.REGULATION_DUE, "延长" + mark));
        assertThat(todo(colleague)).hasSize(2);
        assertThat(todo(reader)).isEmpty();
        assertThat(todo(other)).isEmpty();

        colleague.run(() -> desk.leaveToEnd(left, version(left)));
        save(colleague, extended, draft("延长", EARLY, EARLY, TODAY.plusYears(5)), "经评估延长五年");

        assertThat(todo(keeper)).isEmpty();
        assertThat(todo(colleague)).isEmpty();
        long endless = issue("无期", EARLY);
        assertRefused(RuleViolationException.class, "reference.noEnd", () -> keeper.run(() -> desk.leaveToEnd(endless, version(endless))));
    }

    @Test
    void whoKeepsItNowIsAsked() throws Exception {
        issue(keeper, draft("到期", EARLY, EARLY, TODAY.plusDays(30)));
        assertThat(todo(keeper)).hasSize(1);

        take("k" + mark, ROLE);
        commit();

        await(() -> {
            commit();
            return todo(keeper).isEmpty() && todo(colleague).size() == 1;
        });
    }

    @Test
    void itsFilesAreReadByWhoReadsIt() throws Exception {
        AttachmentRow file = keeper.get(() -> attachments.upload("全文.txt", new ByteArrayInputStream("第一条 附件里的字".getBytes(StandardCharsets.UTF_8)), FileType.DOCUMENTS));
        commit();
        long id = keeper.get(() -> desk.add(draft("附件", EARLY, EARLY, null), List.of(file.id())));
        commit();
        assertRefused(NotFoundException.class, "attachments.notFound", () -> reader.run(() -> attachments.open(file.id())));
        publish(keeper, id);
        assertThat(reader.get(() -> regulations.open(id)).files()).extracting(AttachmentRow::name).containsExactly("全文.txt");
        assertThat(reader.get(() -> attachments.open(file.id())).row().name()).isEqualTo("全文.txt");

        assertRefused(NotFoundException.class, "attachments.notFound", () -> other.run(() -> desk.add(draft("盗用", EARLY, EARLY, null), List.of(file.id()))));
        save(keeper, id, draft("附件", EARLY, EARLY, null), "附件有误");
        assertRefused(NotFoundException.class, "attachments.notFound", () -> reader.run(() -> attachments.open(file.id())));
    }

    @Test
    void whatIsPublishedIsFound() throws Exception {
        long id = issue("检索", EARLY);

        assertThat(found(reader)).containsExactly("检索" + mark);

        keeper.run(() -> desk.withdraw(id, version(id), "误发"));
        commit();
        assertThat(found(reader)).isEmpty();
    }

    private List<String> found(Caller caller) throws Exception {
        commit();
        return caller.get(() -> search.search(SearchFilter.of("检索" + mark), FIRST)).rows().stream().map(SearchRow::titleText).toList();
    }

    @Test
    void twoThatRepealOneAtOnceBothCount() throws Exception {
        long old = issue("旧", EARLY);
        LocalDate day = TODAY.minusDays(1);
        long first = begin(keeper, draft("甲", LATER, day, null, link(old, LinkAct.REPEALS, null)));
        long second = begin(keeper, draft("乙", LATER, day.minusDays(9), null, link(old, LinkAct.REPEALS, null)));
        transaction.commit();
        CountDownLatch together = new CountDownLatch(2);

        List<Future<Boolean>> tried = List.of(threads.submit(() -> publishAt(together, keeper, first)), threads.submit(() -> publishAt(together, colleague, second)));

        assertThat(List.of(tried.get(0).get(), tried.get(1).get())).containsOnly(true);
        transaction.begin();
        assertThat(list(reader, Validity.REPEALED, null)).singleElement().extracting(RegulationRow::endedFrom).isEqualTo(day.minusDays(9));
    }

    private boolean publishAt(CountDownLatch together, Caller by, long id) throws InterruptedException {
        int version = by.get(() -> version(id));
        together.countDown();
        together.await(10, TimeUnit.SECONDS);
        by.run(() -> desk.publish(id, version));
        return true;
    }
}
