package org.tongzhou.core.reference.shelves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongzhou.core.reference.FormerText;
import org.tongzhou.core.reference.Keeper;
import org.tongzhou.core.shared.RuleViolationException;

class ItemTest {
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static ItemDraft draft(String medium, String creator, String source, String address, Opening opening, Set<String> units) {
        return new ItemDraft("标题", "MEETING", medium, DAY, creator, source, "", address, "<p>正文</p>", opening, units, Map.of(), null);
    }

    private static ItemDraft draft(String title, String body) {
        return new ItemDraft(title, "MEETING", null, DAY, "高敬文", "全市会议", "", "", body, Opening.OWN, Set.of(), Map.of(), null);
    }

    private static Item item(Shelf shelf, ItemDraft draft) {
        return new Item(shelf, "市政府办公室", new Keeper("shaojing", "邵静"), draft, NOON);
    }

    private static void assertRefused(String key, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(RuleViolationException.class).hasFieldOrPropertyWithValue("key", key);
    }

    @Test
    void anAlbumShowsThePictureThatWasChosenAsLongAsItHasIt() {
        Item album = item(Shelf.MEDIA, draft("江岸", "<p>晨练</p>"));

        album.cover(7L, List.of(3L, 7L));
        assertThat(album.draft().cover()).isEqualTo(7);
        album.cover(7L, List.of(3L));
        assertThat(album.draft().cover()).isNull();
        album.cover(null, List.of(3L));
        assertThat(album.draft().cover()).isNull();
    }

    @Test
    void aSpeechSaysWhoSpokeWhere() {
        assertRefused("reference.creatorMissing.speech", () -> item(Shelf.SPEECHES, draft(null, " ", "会议", "", Opening.OWN, Set.of())));
        assertRefused("reference.sourceMissing.speech", () -> item(Shelf.SPEECHES, draft(null, "高敬文", "　", "", Opening.OWN, Set.of())));
        assertThat(item(Shelf.MATERIALS, draft(null, "", "", "", Opening.OWN, Set.of())).getCreator()).as("own material needs neither").isNull();
        assertRefused("reference.sourceMissing.material", () -> item(Shelf.MATERIALS, draft("BOOK", "", "", "", Opening.OWN, Set.of())));
        assertRefused("reference.sourceMissing.album", () -> item(Shelf.MEDIA, draft(null, "信息科", "", "", Opening.OWN, Set.of())));
    }

    @Test
    void aSpeechIsReviewedUntilItsWordsChange() {
        Item speech = item(Shelf.SPEECHES, draft("讲话", "<p>一</p>"));
        assertThat(speech.isUnreviewed()).isTrue();

        speech.review("高敬文", DAY, NOON);

        assertThat(speech.isUnreviewed()).isFalse();
        assertRefused("reference.reviewedAlready", () -> speech.review("高敬文", DAY, NOON));
        speech.write(draft("讲话", "<p>一</p>"), NOON);
        assertThat(speech.isUnreviewed()).as("nothing has changed").isFalse();
        speech.write(draft("讲话", "<p>二</p>"), NOON);
        assertThat(speech.isUnreviewed()).isTrue();
        assertThat(speech.getReviewedBy()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"沈立行,全市会议,2026-03-02", "高敬文,全省会议,2026-03-02", "高敬文,全市会议,2026-03-03"})
    void aSpeechIsReviewedAsOneOfItsLeaderAndOccasion(String leader, String occasion, LocalDate day) {
        Item speech = item(Shelf.SPEECHES, draft("讲话", "<p>一</p>"));
        speech.review("高敬文", DAY, NOON);

        speech.write(new ItemDraft("讲话", "MEETING", null, day, leader, occasion, "", "", "<p>一</p>", Opening.OWN, Set.of(), Map.of(), null), NOON);

        assertThat(speech.isUnreviewed()).isTrue();
    }

    @Test
    void aDayOfReviewThatCanNotBeMeantIsRefused() {
        Item speech = item(Shelf.SPEECHES, draft("讲话", "<p>一</p>"));

        assertRefused("reference.dayOutOfRange", () -> speech.review("高敬文", LocalDate.of(1, 1, 1), NOON));
        assertThat(speech.isUnreviewed()).isTrue();
    }

    @Test
    void aFormerTextIsMarkedAsItsReadersSawIt() {
        Item speech = item(Shelf.SPEECHES, draft("讲话", "<p>一</p>"));
        assertThat(FormerText.of(speech)).isEqualTo(new FormerText("讲话", "2026-03-02 · 高敬文 · 全市会议", "<p>一</p>", true));

        speech.review("高敬文", DAY, NOON);

        assertThat(FormerText.of(speech).unreviewed()).isFalse();
    }

    @Test
    void onlySpeechesAreReviewed() {
        Item material = item(Shelf.MATERIALS, draft("资料", "<p>一</p>"));

        assertThat(material.isUnreviewed()).isFalse();
        assertRefused("reference.notToReview", () -> material.review("高敬文", DAY, NOON));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "ftp://a.example/b", "https://", "https:///a", "http://a.example/a b", "http://a.example/\"onclick=", "a.example"})
    void whatABrowserShouldNotFollowIsNoAddress(String address) {
        assertRefused("reference.addressWrong", () -> item(Shelf.MATERIALS, draft("WEBSITE", "", "新闻网", address, Opening.OWN, Set.of())));
    }

    @ParameterizedTest
    @CsvSource({"https://a.example/b#c,https://a.example/b", "https://a.example/b/,https://a.example/b", "http://a.example,http://a.example",
        "https://a.example/b?c=1,https://a.example/b?c=1", "HTTPS://News.Example/B,https://news.example/B", "https://a.example/#/d/1,https://a.example/#/d/1",
        "https://a.example/#!d#top,https://a.example/#!d", "https://a.example/b#,https://a.example/b"})
    void theSamePageIsKnownAgain(String typed, String page) {
        Item clipping = item(Shelf.MATERIALS, draft("WEBSITE", "", "新闻网", typed, Opening.OWN, Set.of()));
        assertThat(clipping.getPage()).isEqualTo(page);
        assertThat(clipping.getAddress()).as("as it was typed").isEqualTo(typed);
        assertThat(item(Shelf.MATERIALS, draft(null, "", "", typed, Opening.OWN, Set.of())).getAddress()).as("own material is from nowhere").isNull();
    }

    @Test
    void itIsReadByThoseToWhomItIsOpened() {
        Item own = item(Shelf.SPEECHES, draft(null, "高敬文", "会议", "", Opening.OWN, Set.of("市财政局")));
        Item some = item(Shelf.SPEECHES, draft(null, "高敬文", "会议", "", Opening.UNITS, Set.of("市财政局")));
        Item all = item(Shelf.SPEECHES, draft(null, "高敬文", "会议", "", Opening.EVERYBODY, Set.of()));

        assertThat(List.of(own, some, all)).allMatch(item -> item.isOpenTo(Set.of("市政府办公室文电科", "市政府办公室")));
        assertThat(own.isOpenTo(Set.of("市财政局"))).isFalse();
        assertThat(some.isOpenTo(Set.of("市财政局"))).isTrue();
        assertThat(some.isOpenTo(Set.of("市教育局"))).isFalse();
        assertThat(all.isOpenTo(Set.of())).isTrue();
        assertRefused("reference.unitsMissing", () -> item(Shelf.SPEECHES, draft(null, "高敬文", "会议", "", Opening.UNITS, Set.of())));
    }

    @Test
    void onlyItsOwnFilesAreTold() {
        Item album = item(Shelf.MEDIA, draft("相册", ""));

        album.caption(Map.of(1L, " 江面 ", 2L, "　", 3L, "他人的"), List.of(1L, 2L));

        assertThat(album.getCaptions()).containsExactly(Map.entry(1L, "江面"));
    }
}
