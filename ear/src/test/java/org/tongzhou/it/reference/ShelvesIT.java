package org.tongzhou.it.reference;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.attachments.AttachmentRow;
import org.tongzhou.core.attachments.AttachmentService;
import org.tongzhou.core.attachments.FileType;
import org.tongzhou.core.organization.SeeableThing;
import org.tongzhou.core.organization.UnitRenamed;
import org.tongzhou.core.reference.HoldingAct;
import org.tongzhou.core.reference.HoldingStatus;
import org.tongzhou.core.reference.HoldingStepRow;
import org.tongzhou.core.reference.shelves.ItemDeskService;
import org.tongzhou.core.reference.shelves.ItemDetails;
import org.tongzhou.core.reference.shelves.ItemDraft;
import org.tongzhou.core.reference.shelves.ItemFilter;
import org.tongzhou.core.reference.shelves.ItemRow;
import org.tongzhou.core.reference.shelves.ItemService;
import org.tongzhou.core.reference.shelves.ItemSort;
import org.tongzhou.core.reference.shelves.Opening;
import org.tongzhou.core.reference.shelves.Shelf;
import org.tongzhou.core.search.SearchFilter;
import org.tongzhou.core.search.SearchRow;
import org.tongzhou.core.search.SearchService;
import org.tongzhou.core.security.AccountChanged;
import org.tongzhou.core.security.SightFilter;
import org.tongzhou.core.security.SightService;
import org.tongzhou.core.security.SightSort;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;
import org.tongzhou.it.security.Caller;

class ShelvesIT extends KeptTest {
    @Inject
    ItemService items;
    @Inject
    ItemDeskService desk;
    @Inject
    SearchService search;
    @Inject
    AttachmentService attachments;
    @Inject
    SightService sights;
    @Inject
    Event<UnitRenamed> renamed;
    Caller keeper;
    Caller colleague;
    Caller reader;
    Caller stranger;

    @BeforeEach
    void createPeople() throws Exception {
        if (realm == null) {
            return; // the client's side
        }
        keeper = create("k" + mark, unit, "speech-keeper", "material-keeper", "media-keeper");
        colleague = create("c" + mark, unit);
        reader = create("r" + mark, otherUnit);
        stranger = create("s" + mark, "丙局" + mark);
        commit();
    }

    private ItemDraft draft(Shelf shelf, String title, Opening opening, Map<Long, String> captions) {
        String kind = switch (shelf) {
            case SPEECHES -> "MEETING";
            case MATERIALS -> "BUSINESS";
            case MEDIA -> "EVENTS";
        };
        return new ItemDraft(title + mark, kind, null, LocalDate.of(2026, 3, 2), "高敬文" + mark, "全市会议", "", "", "<p>" + title + "的正文</p>", opening,
            Set.of(otherUnit), captions, null);
    }

    private ItemDraft clipping(String title, String source, String address) {
        return new ItemDraft(title + mark, "POLICY", "WEBSITE", LocalDate.of(2026, 3, 2), "", source, "", address, "<p>摘录</p>", Opening.OWN, Set.of(), Map.of(), null);
    }

    private long add(Caller by, Shelf shelf, ItemDraft draft, Long... files) throws Exception {
        long id = by.get(() -> desk.add(shelf, draft, List.of(files)));
        commit();
        return id;
    }

    private long publish(Caller by, Shelf shelf, ItemDraft draft, Long... files) throws Exception {
        long id = add(by, shelf, draft, files);
        by.run(() -> desk.publish(id, version(id)));
        commit();
        return id;
    }

    private int save(Caller by, long id, ItemDraft draft) throws Exception {
        int version = by.get(() -> desk.save(id, version(id), draft, List.of(), "更正"));
        commit();
        return version;
    }

    private int version(long id) {
        return items.open(id).item().version();
    }

    private List<ItemRow> list(Caller caller, Shelf shelf, HoldingStatus status) {
        return caller.get(() -> items.search(filter(shelf, status), FIRST)).rows();
    }

    private ItemFilter filter(Shelf shelf, HoldingStatus status) {
        return new ItemFilter(shelf, mark, null, null, null, null, null, status, ItemSort.TITLE, false);
    }

    private void assertUnseen(Caller caller, long id) throws Exception {
        assertRefused(NotFoundException.class, "reference.itemNotFound", () -> caller.run(() -> items.open(id)));
    }

    @Test
    void aSpeechIsReadByThoseToWhomItIsOpened() throws Exception {
        long id = add(keeper, Shelf.SPEECHES, draft(Shelf.SPEECHES, "讲话", Opening.OWN, Map.of()));
        for (Caller other : List.of(colleague, reader, stranger)) {
            assertUnseen(other, id);
            assertThat(list(other, Shelf.SPEECHES, HoldingStatus.DRAFT)).isEmpty();
        }
        assertThat(list(keeper, Shelf.SPEECHES, HoldingStatus.DRAFT)).extracting(ItemRow::id).containsExactly(id);
        keeper.run(() -> desk.publish(id, version(id)));
        commit();
        assertThat(list(colleague, Shelf.SPEECHES, null)).extracting(ItemRow::id).containsExactly(id);
        assertThat(colleague.get(() -> items.open(id)).may()).isEqualTo(new ItemDetails.May(false, false, false, false, false, false, false));
        assertUnseen(reader, id);
        assertThat(list(reader, Shelf.SPEECHES, null)).isEmpty();

        save(keeper, id, draft(Shelf.SPEECHES, "讲话", Opening.UNITS, Map.of()));
        assertThat(list(reader, Shelf.SPEECHES, null)).extracting(ItemRow::id).containsExactly(id);
        assertThat(reader.get(() -> items.open(id)).steps()).extracting(HoldingStepRow::act).containsExactly(HoldingAct.PUBLISHED);
        assertThat(list(stranger, Shelf.SPEECHES, null)).isEmpty();
        assertUnseen(stranger, id);

        save(keeper, id, draft(Shelf.SPEECHES, "讲话", Opening.EVERYBODY, Map.of()));
        assertThat(list(stranger, Shelf.SPEECHES, null)).extracting(ItemRow::id).containsExactly(id);
        assertThat(stranger.get(() -> items.listCreators(Shelf.SPEECHES))).contains("高敬文" + mark);
        assertRefused(NotPermittedException.class, "reference.notKeeper", () -> stranger.run(() -> desk.withdraw(id, version(id), "误发")));
        assertRefused(NotPermittedException.class, "reference.notKeeper",
            () -> colleague.run(() -> desk.add(Shelf.SPEECHES, draft(Shelf.SPEECHES, "私拟", Opening.OWN, Map.of()), List.of())));
        assertRefused(RuleViolationException.class, "reference.publishedOnce", () -> keeper.run(() -> desk.delete(id, version(id))));

        keeper.run(() -> desk.withdraw(id, version(id), "重复"));
        commit();
        assertUnseen(stranger, id);
        assertThat(list(keeper, Shelf.SPEECHES, HoldingStatus.WITHDRAWN)).hasSize(1);
    }

    @Test
    void aSpeechIsMarkedUntilItIsReviewedAndAgainWhenItsWordsChange() throws Exception {
        long id = publish(keeper, Shelf.SPEECHES, draft(Shelf.SPEECHES, "讲话", Opening.EVERYBODY, Map.of()));
        assertThat(list(stranger, Shelf.SPEECHES, null)).singleElement().satisfies(row -> assertThat(row.unreviewed()).isTrue());
        assertRefused(NotPermittedException.class, "reference.notKeeper", () -> stranger.run(() -> desk.review(id, version(id), "高敬文", TODAY, "")));
        assertRefused(RuleViolationException.class, "reference.reviewDayAhead", () -> keeper.run(() -> desk.review(id, version(id), "高敬文", TODAY.plusDays(1), "")));
        int seen = keeper.get(() -> version(id));

        keeper.run(() -> desk.review(id, version(id), "高敬文", TODAY, "当面审定"));
        commit();

        assertRefused(StaleDataException.class, "reference.stale", () -> keeper.run(() -> desk.review(id, seen, "高敬文", TODAY, "")));
        assertRefused(RuleViolationException.class, "reference.reviewedAlready", () -> keeper.run(() -> desk.review(id, version(id), "高敬文", TODAY, "")));
        assertThat(stranger.get(() -> items.open(id))).satisfies(read -> {
            assertThat(read.item().unreviewed()).isFalse();
            assertThat(read.reviewedBy()).isEqualTo("高敬文");
            assertThat(read.steps()).extracting(HoldingStepRow::note).contains("当面审定");
        });
        save(keeper, id, draft(Shelf.SPEECHES, "讲话", Opening.UNITS, Map.of()));
        assertThat(list(reader, Shelf.SPEECHES, null)).as("who reads it is none of its words").singleElement().satisfies(row -> assertThat(row.unreviewed()).isFalse());
        save(keeper, id, draft(Shelf.SPEECHES, "改过的讲话", Opening.UNITS, Map.of()));
        assertThat(list(reader, Shelf.SPEECHES, null)).singleElement().satisfies(row -> assertThat(row.unreviewed()).isTrue());
        HoldingStepRow correction = reader.get(() -> items.open(id)).steps().stream().filter(step -> step.formerTitle() != null).reduce((first, last) -> last).orElseThrow();
        assertThat(reader.get(() -> items.openFormer(id, correction.id())).title()).isEqualTo("讲话" + mark);

        long material = publish(keeper, Shelf.MATERIALS, draft(Shelf.MATERIALS, "资料", Opening.OWN, Map.of()));
        assertRefused(RuleViolationException.class, "reference.notToReview", () -> keeper.run(() -> desk.review(material, version(material), "高敬文", TODAY, "")));
    }

    @Test
    void materialIsWrittenBySectionsAndOpenedByKeepers() throws Exception {
        long id = publish(colleague, Shelf.MATERIALS, draft(Shelf.MATERIALS, "资料", Opening.OWN, Map.of()));
        assertThat(list(keeper, Shelf.MATERIALS, null)).extracting(ItemRow::unit).containsExactly(unit);
        assertThat(list(reader, Shelf.MATERIALS, null)).isEmpty();
        assertRefused(NotPermittedException.class, "reference.notKeeper",
            () -> colleague.run(() -> desk.save(id, version(id), draft(Shelf.MATERIALS, "资料", Opening.EVERYBODY, Map.of()), List.of(), "开放")));
        assertRefused(NotPermittedException.class, "reference.notKeeper",
            () -> colleague.run(() -> desk.add(Shelf.MATERIALS, draft(Shelf.MATERIALS, "资料", Opening.UNITS, Map.of()), List.of())));

        save(keeper, id, draft(Shelf.MATERIALS, "资料", Opening.UNITS, Map.of()));

        assertThat(list(reader, Shelf.MATERIALS, null)).extracting(ItemRow::id).containsExactly(id);
        assertThat(list(stranger, Shelf.MATERIALS, null)).isEmpty();
        assertThat(colleague.get(() -> items.open(id)).may().closes()).isTrue();
        save(colleague, id, draft(Shelf.MATERIALS, "改写", Opening.UNITS, Map.of()));
        assertThat(list(reader, Shelf.MATERIALS, null)).as("until a keeper has seen what a colleague has changed").isEmpty();
        assertThat(colleague.get(() -> items.open(id)).item().opening()).isEqualTo(Opening.OWN);
        save(keeper, id, draft(Shelf.MATERIALS, "改写", Opening.UNITS, Map.of()));
        assertThat(list(reader, Shelf.MATERIALS, null)).extracting(ItemRow::id).containsExactly(id);
        assertRefused(NotPermittedException.class, "reference.notKeeper",
            () -> reader.run(() -> desk.save(id, version(id), draft(Shelf.MATERIALS, "盗改", Opening.UNITS, Map.of()), List.of(), "改")));
        assertThat(colleague.get(() -> desk.getDesk(Shelf.MATERIALS))).satisfies(own -> {
            assertThat(own.writing()).isTrue();
            assertThat(own.opening()).isFalse();
        });
    }

    @Test
    void formerTextsAreForThoseForWhomTheyWere() throws Exception {
        long id = publish(keeper, Shelf.SPEECHES, draft(Shelf.SPEECHES, "内部数字", Opening.OWN, Map.of()));
        save(keeper, id, draft(Shelf.SPEECHES, "讲话", Opening.OWN, Map.of()));
        long first = lastCorrection(id);
        assertThat(colleague.get(() -> items.openFormer(id, first))).satisfies(former -> {
            assertThat(former.title()).isEqualTo("内部数字" + mark);
            assertThat(former.unreviewed()).isTrue();
        });

        save(keeper, id, draft(Shelf.SPEECHES, "讲话", Opening.EVERYBODY, Map.of()));

        long opening = lastCorrection(id);
        assertNoFormer(stranger, id, first, opening);
        assertThat(keeper.get(() -> items.openFormer(id, first)).title()).isEqualTo("内部数字" + mark);
        save(keeper, id, draft(Shelf.SPEECHES, "误读", Opening.EVERYBODY, Map.of()));
        long second = lastCorrection(id);
        assertThat(stranger.get(() -> items.openFormer(id, second)).title()).isEqualTo("讲话" + mark);

        keeper.run(() -> desk.withdraw(id, version(id), "不宜公开"));
        commit();
        save(keeper, id, draft(Shelf.SPEECHES, "改后", Opening.EVERYBODY, Map.of()));
        keeper.run(() -> desk.publish(id, version(id)));
        commit();

        assertNoFormer(stranger, id, second, lastCorrection(id));
        assertThat(keeper.get(() -> items.openFormer(id, second)).title()).isEqualTo("讲话" + mark);
    }

    private long lastCorrection(long id) throws Exception {
        return keeper.get(() -> items.open(id)).steps().stream().filter(step -> step.act() == HoldingAct.CORRECTED).reduce((earlier, later) -> later).orElseThrow().id();
    }

    private void assertNoFormer(Caller reading, long id, long... steps) throws Exception {
        assertThat(reading.get(() -> items.open(id)).steps()).extracting(HoldingStepRow::act).doesNotContain(HoldingAct.CORRECTED);
        for (long step : steps) {
            assertRefused(NotFoundException.class, "reference.formerNotFound", () -> reading.run(() -> items.openFormer(id, step)));
        }
    }

    @Test
    void itIsOpenedToUnitsThatThereAre() throws Exception {
        ItemDraft nowhere = new ItemDraft("讲话" + mark, "MEETING", null, TODAY, "高敬文", "会议", "", "", "<p>文</p>", Opening.UNITS, Set.of("无此单位" + mark), Map.of(), null);
        assertRefused(RuleViolationException.class, "reference.unitUnknown", () -> keeper.run(() -> desk.add(Shelf.SPEECHES, nowhere, List.of())));

        long id = add(keeper, Shelf.SPEECHES, draft(Shelf.SPEECHES, "讲话", Opening.UNITS, Map.of()));
        int seen = keeper.get(() -> version(id));
        renamed.fire(new UnitRenamed(otherUnit, "丙局" + mark));
        commit();
        assertRefused(StaleDataException.class, "reference.stale",
            () -> keeper.run(() -> desk.save(id, seen, draft(Shelf.SPEECHES, "讲话", Opening.UNITS, Map.of()), List.of(), "")));
    }

    @Test
    void clippingsTellWhereTheyAreFromAndThatTheyAreKeptAlready() throws Exception {
        String address = "https://news.example.com/" + mark;
        assertRefused(RuleViolationException.class, "reference.sourceMissing.material",
            () -> colleague.run(() -> desk.add(Shelf.MATERIALS, clipping("剪报", " ", address), List.of())));
        assertRefused(RuleViolationException.class, "reference.addressWrong",
            () -> colleague.run(() -> desk.add(Shelf.MATERIALS, clipping("剪报", "新闻网", "javascript:alert(1)"), List.of())));
        long first = publish(colleague, Shelf.MATERIALS, clipping("剪报", "新闻网", address + "/#top"));
        long second = publish(keeper, Shelf.MATERIALS, clipping("又一份", "新闻网", address));
        long theirs = publish(reader, Shelf.MATERIALS, clipping("他局的", "新闻网", address));

        assertThat(keeper.get(() -> items.open(second)).twins()).extracting(ItemRow::id).containsExactly(first);
        assertThat(reader.get(() -> items.open(theirs)).twins()).as("what one may not see is not told").isEmpty();
        ItemFilter found = new ItemFilter(Shelf.MATERIALS, "新闻网", "POLICY", "WEBSITE", null, LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 2), null, ItemSort.TITLE, false);
        assertThat(colleague.get(() -> items.search(found, FIRST)).rows()).extracting(ItemRow::id).contains(first, second).doesNotContain(theirs);
        assertThat(colleague.get(() -> items.search(filter(Shelf.MATERIALS, null), new PageRequest(1, 1)))).satisfies(page -> {
            assertThat(page.total()).isEqualTo(2);
            assertThat(page.rows()).hasSize(1);
        });
    }

    @Test
    void eachFileOfAnAlbumIsTold() throws Exception {
        AttachmentRow picture = upload("现场.png", png());
        AttachmentRow text = upload("说明.txt", "文字".getBytes(StandardCharsets.UTF_8));
        assertRefused(RuleViolationException.class, "reference.captionMissing",
            () -> keeper.run(() -> desk.add(Shelf.MEDIA, draft(Shelf.MEDIA, "相册", Opening.OWN, Map.of(picture.id(), " ")), List.of(picture.id()))));
        assertRefused(RuleViolationException.class, "attachments.typeNotTaken",
            () -> keeper.run(() -> desk.add(Shelf.MEDIA, draft(Shelf.MEDIA, "相册", Opening.OWN, Map.of(text.id(), "文字")), List.of(text.id()))));

        long id = publish(keeper, Shelf.MEDIA, draft(Shelf.MEDIA, "相册", Opening.OWN, Map.of(picture.id(), "会场全景")), picture.id());

        assertThat(colleague.get(() -> items.open(id)).draft().captions()).containsExactly(Map.entry(picture.id(), "会场全景"));
        byte[] small = colleague.get(() -> attachments.findSmall(picture.id())).orElseThrow();
        assertThat(ImageIO.read(new ByteArrayInputStream(small)).getWidth()).isEqualTo(480);
        assertRefused(NotFoundException.class, "attachments.notFound", () -> reader.run(() -> attachments.findSmall(picture.id())));
        assertRefused(NotFoundException.class, "attachments.notFound", () -> reader.run(() -> attachments.open(picture.id())));
    }

    @Test
    void picturesStandInTheirOrderAndListsShowTheCover() throws Exception {
        long first = upload("一.png", png()).id();
        long second = upload("二.png", png()).id();
        Map<Long, String> told = Map.of(first, "一", second, "二");
        ItemDraft album = draft(Shelf.MEDIA, "相册", Opening.OWN, told);
        long id = publish(keeper, Shelf.MEDIA, album, second, first);
        assertThat(pictures(id)).containsExactly(second, first);
        assertThat(cover(id)).as("the first").isEqualTo(second);
        int seen = keeper.get(() -> version(id));

        keeper.run(() -> desk.save(id, seen, withCover(album, second), List.of(first, second), "调整顺序"));
        commit();

        assertThat(pictures(id)).containsExactly(first, second);
        assertThat(cover(id)).as("the chosen one").isEqualTo(second);
        assertRefused(StaleDataException.class, "reference.stale", () -> keeper.run(() -> desk.save(id, seen, album, List.of(second, first), "另一人调整")));
        assertThat(pictures(id)).containsExactly(first, second);
        keeper.run(() -> desk.save(id, version(id), withCover(album, second), List.of(first), "撤下一张"));
        commit();
        assertThat(cover(id)).as("the first, as the chosen one is gone").isEqualTo(first);
        assertThat(reader.get(() -> items.findCovers(Shelf.MEDIA, Set.of(id)))).as("to whom it is not opened").isEmpty();
    }

    private static ItemDraft withCover(ItemDraft draft, long cover) {
        return new ItemDraft(draft.title(), draft.kind(), draft.medium(), draft.day(), draft.creator(), draft.source(), draft.place(), draft.address(), draft.body(),
            draft.opening(), draft.units(), draft.captions(), cover);
    }

    private List<Long> pictures(long id) {
        return colleague.get(() -> items.open(id)).files().stream().map(AttachmentRow::id).toList();
    }

    private Long cover(long id) {
        return colleague.get(() -> items.findCovers(Shelf.MEDIA, Set.of(id))).get(id);
    }

    private AttachmentRow upload(String name, byte[] content) throws Exception {
        Set<FileType> types = name.endsWith("txt") ? FileType.DOCUMENTS : FileType.MEDIA;
        AttachmentRow row = keeper.get(() -> attachments.upload(name, new ByteArrayInputStream(content), types));
        commit();
        return row;
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(960, 640, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    @Test
    void aLeaderIsChosenFromThePeopleOrToldByNameAndFoundBothWays() throws Exception {
        create("l" + mark, unit);
        update("UPDATE security_accounts SET post = '副市长' WHERE username = ?", "l" + mark);
        changed.fire(new AccountChanged("l" + mark));
        commit();
        ItemDraft written = draft(Shelf.SPEECHES, "讲话", Opening.EVERYBODY, Map.of());
        long chosen = publish(keeper, Shelf.SPEECHES, written.spokenBy("随便", "l" + mark, ""));
        long named = publish(keeper, Shelf.SPEECHES, written.spokenBy("名l" + mark, null, "老副市长"));
        publish(keeper, Shelf.SPEECHES, written);
        assertRefused(RuleViolationException.class, "reference.leaderUnknown", () -> keeper.get(() -> desk.add(Shelf.SPEECHES, written.spokenBy("某", "nobody" + mark, ""), List.of())));

        assertThat(open(chosen).item()).extracting(ItemRow::creator, ItemRow::post).as("as the people are called").containsExactly("名l" + mark, "副市长");
        assertThat(open(chosen).draft().leader()).isEqualTo("l" + mark);
        ItemFilter ofLeader = new ItemFilter(Shelf.SPEECHES, "", null, null, "名l" + mark, null, null, null, ItemSort.DAY, true);
        assertThat(reader.get(() -> items.search(ofLeader, FIRST)).rows()).extracting(ItemRow::id).containsExactlyInAnyOrder(chosen, named);
        assertThat(reader.get(() -> items.listCreators(Shelf.SPEECHES))).containsOnlyOnce("名l" + mark);

        update("UPDATE security_accounts SET post = '市长', display_name = '另名', enabled = FALSE WHERE username = ?", "l" + mark);
        changed.fire(new AccountChanged("l" + mark));
        commit();
        save(keeper, chosen, written.spokenBy("另名", "l" + mark, "副市长"));
        assertThat(open(chosen).item()).extracting(ItemRow::creator, ItemRow::post).as("as it was told then").containsExactly("名l" + mark, "副市长");
    }

    private ItemDetails open(long id) {
        return reader.get(() -> items.open(id));
    }

    @Test
    void whatIsOpenedIsFoundAndFollowsItsUnits() throws Exception {
        long id = publish(keeper, Shelf.SPEECHES, draft(Shelf.SPEECHES, "检索", Opening.UNITS, Map.of()));
        await(() -> found(reader).equals(List.of("检索" + mark + "（未经本人审阅）")));
        assertThat(found(stranger)).isEmpty();

        renamed.fire(new UnitRenamed(otherUnit, "丙局" + mark));
        commit();

        for (Caller merged : List.of(stranger, reader)) { // accounts follow their unit, too
            assertThat(list(merged, Shelf.SPEECHES, null)).extracting(ItemRow::id).containsExactly(id);
            await(() -> found(merged).size() == 1);
        }
        renamed.fire(new UnitRenamed(unit, "丙局" + mark));
        commit();
        assertThat(stranger.get(() -> items.open(id))).satisfies(read -> {
            assertThat(read.item().unit()).isEqualTo("丙局" + mark);
            assertThat(read.draft().units()).containsExactly("丙局" + mark);
        });
    }

    @Test
    void theSecurityAdministratorLearnsWhoSeesIt() throws Exception {
        Caller security = create("a" + mark, "", "security-admin");
        commit();
        long id = publish(keeper, Shelf.SPEECHES, draft(Shelf.SPEECHES, "讲话", Opening.UNITS, Map.of()));
        long draft = add(colleague, Shelf.MATERIALS, draft(Shelf.MATERIALS, "资料", Opening.OWN, Map.of()));

        assertThat(seeing(security, id)).containsExactlyInAnyOrder("k" + mark, "c" + mark, "r" + mark);
        assertThat(seeing(security, draft)).containsExactlyInAnyOrder("k" + mark, "c" + mark);
        assertThat(security.get(() -> sights.find("reference.item", "讲话" + mark))).extracting(SeeableThing.Found::id).containsExactly(id);
        assertThat(security.get(() -> sights.find("reference.item", "资料" + mark))).as("a draft says nothing to him").isEmpty();
        assertThat(security.get(() -> sights.findLabel("reference.item", draft))).contains("№ " + draft + ' ' + unit);
    }

    private List<String> seeing(Caller security, long id) {
        return security.get(() -> sights.search(new SightFilter("reference.item", id, mark, SightSort.NAME, false), FIRST)).rows().stream().map(row -> row.person().username()).toList();
    }

    private List<String> found(Caller caller) throws Exception {
        commit();
        return caller.get(() -> search.search(SearchFilter.of("检索" + mark), FIRST)).rows().stream().map(SearchRow::titleText).toList();
    }
}
