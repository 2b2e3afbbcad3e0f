package org.tongzhou.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.store.LockObtainFailedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongzhou.core.security.Person;
import org.tongzhou.core.shared.PageRequest;

class OfficeIndexTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T04:00:00Z");
    private static final PageRequest FIRST = new PageRequest(0, 20);
    private static final Person XUNUO = new Person("xunuo", "综合科", Set.of("staff"));

    @TempDir
    Path folder;
    private OfficeIndex index;

    @BeforeEach
    void open() throws IOException {
        index = new OfficeIndex(folder.resolve("1"));
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    private void put(String key, String title, String text, SearchSight... sights) throws IOException {
        index.put(new SearchDocument("notices.notice", key, title, text, "办公室", "陶正平", MONDAY, "/p/home", Set.of(sights)));
        index.show(1);
    }

    private SearchResult find(String text) throws IOException {
        return find(SearchFilter.of(text), XUNUO);
    }

    private SearchResult find(SearchFilter filter, Person reader) throws IOException {
        return new IndexSearch(filter, SearchSight.of(reader, ""), MONDAY).in(index, FIRST);
    }

    private List<String> keys(String text) throws IOException {
        return find(text).rows().stream().map(SearchRow::key).toList();
    }

    @ParameterizedTest
    @CsvSource({"防汛,true", "汛,true", "防汛值班,true", "防汛通知,true", "防汛值班通知,true", "防汛检查通知,false", "值班 防汛,true", "ＲＥＰＯＲＴ,true", "report,true", "repo,true", "值班表2026,true",
        "fxzb,true", "fangxunzhi,true", "陶正平,true", "办公室,true", "𠮷野,true", "汛值,true", "防洪,false", "班值,false", "防汛 抗旱,false", "防汛 -值班,false",
        "防汛 -抗旱,true", "fx,false", "port,false", "\"关于防汛\",true", "\"防汛工作\",false"})
    void isFoundByWhatPeopleType(String typed, boolean found) throws IOException {
        put("1", "关于防汛值班的通知", "请看值班表2026 Report，𠮷野家", SearchSight.EVERYBODY);

        assertThat(keys(typed)).hasSize(found ? 1 : 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "%", "\"", "-", "***", "((((", "a:b~^2", "[* TO *]", "\\", "+-&&||!(){}[]^\"~*?:\\/", "\u0000", "-防汛", "\ud83d", "。，！", "/.*/"})
    void nothingThatIsTypedFails(String typed) throws IOException {
        put("1", "关于防汛值班的通知", "正文", SearchSight.EVERYBODY);

        assertThat(find(typed).total()).isZero();
    }

    @Test
    void titlesComeBeforeTexts() throws IOException {
        put("1", "其他", "里面提到防汛", SearchSight.EVERYBODY);
        put("2", "防汛", "正文", SearchSight.EVERYBODY);

        assertThat(keys("防汛")).containsExactly("2", "1");
    }

    @Test
    void whatSomebodyMayNotSeeTakesNoPartInNumbers() throws IOException {
        put("1", "防汛一", "文", SearchSight.ofUnit("综合科"));
        put("2", "防汛二", "文", SearchSight.ofUnit("财政局"));
        put("3", "防汛三", "文", SearchSight.ofPerson("xunuo"));
        put("4", "防汛四", "文", SearchSight.ofRole("leader"));
        put("5", "防汛五", "文");

        SearchResult found = find("防汛");

        assertThat(found.rows()).extracting(SearchRow::key).containsExactlyInAnyOrder("1", "3");
        assertThat(found.total()).isEqualTo(2);
        assertThat(found.kinds()).containsExactly(new SearchCount("notices.notice", 2));
        assertThat(find(SearchFilter.of("防汛"), new Person("other", "财政局", Set.of("leader"))).rows()).extracting(SearchRow::key).containsExactlyInAnyOrder("2", "4");
        assertThat(find(SearchFilter.of("防汛"), new Person("nobody", "", Set.of())).total()).isZero();
    }

    @Test
    void whoFindsItInAnotherFormFindsThatAlone() throws IOException {
        SearchSight right = SearchSight.ofRight("publications:edit");
        put("1", "防汛新稿", "文", SearchSight.ofPerson("xunuo"));
        index.put(new SearchDocument("publications.piece", "1/signed", "防汛旧稿", "文", "水务局", "", MONDAY, "/", Set.of(right)).except(Set.of(SearchSight.ofPerson("xunuo"))));
        index.show(2);
        Set<SearchSight> writer = new HashSet<>(SearchSight.of(XUNUO, ""));
        assertThat(foundBy(writer)).containsExactly("1");
        assertThat(index.documents()).as("one thing in two forms").isEqualTo(1);
        writer.add(right);

        assertThat(foundBy(writer)).containsExactly("1");
        assertThat(foundBy(Set.of(SearchSight.ofPerson("other"), right))).containsExactly("1/signed");
        assertThat(foundBy(Set.of(SearchSight.ofPerson("other"), SearchSight.ofRight("publications:edit", "水务局")))).isEmpty();
    }

    private List<String> foundBy(Set<SearchSight> borne) throws IOException {
        SearchResult found = new IndexSearch(SearchFilter.of("防汛"), borne, MONDAY).in(index, FIRST);
        assertThat(found.total()).isEqualTo(found.rows().size());
        return found.rows().stream().map(SearchRow::key).toList();
    }

    @Test
    void itIsNarrowedByKindUnitAndDay() throws IOException {
        put("1", "防汛", "文", SearchSight.EVERYBODY);
        index.put(new SearchDocument("forum.topic", "1", "防汛", "文", "水务局", "", MONDAY.plusSeconds(86_400), "/p/forum", Set.of(SearchSight.EVERYBODY)));
        index.show(2);

        SearchResult topics = find(new SearchFilter("防汛", "forum.topic", "", "", null, null, SearchOrder.NEWEST), XUNUO);
        assertThat(topics.rows()).extracting(SearchRow::kind, SearchRow::unit).containsExactly(tuple("forum.topic", "水务局"));
        assertThat(topics.kinds()).extracting(SearchCount::count).containsExactly(1L, 1L);
        assertThat(topics.units()).extracting(SearchCount::value).containsExactly("水务局");
        assertThat(find(new SearchFilter("防汛", "", "办公室", "", null, null, SearchOrder.NEWEST), XUNUO).total()).isEqualTo(1);
        LocalDate day = LocalDate.of(2026, 3, 3);
        assertThat(find(new SearchFilter("防汛", "", "", "", day, day, SearchOrder.NEWEST), XUNUO).rows()).extracting(SearchRow::kind).containsExactly("forum.topic");
        assertThat(find(new SearchFilter("防汛", "", "", "", null, day.minusDays(1), SearchOrder.NEWEST), XUNUO).rows()).extracting(SearchRow::kind).containsExactly("notices.notice");
        assertThat(find(new SearchFilter("防汛", "", "", "", null, null, SearchOrder.NEWEST), XUNUO).rows()).extracting(SearchRow::kind).containsExactly("forum.topic", "notices.notice");
    }

    @Test
    void itIsNarrowedByPlaceAndEachChoiceIsCountedWithTheOthers() throws IOException {
        putIn("1", "会议通知", SearchSight.EVERYBODY);
        putIn("2", "会议通知", SearchSight.EVERYBODY);
        putIn("3", "值班信息", SearchSight.EVERYBODY);
        putIn("4", "特殊信息", SearchSight.ofUnit("财政局"));
        putIn("5", "", SearchSight.EVERYBODY);

        SearchResult meetings = find(new SearchFilter("防汛", "notices.notice", "", "会议通知", null, null, SearchOrder.NEWEST), XUNUO);
        assertThat(meetings.rows()).extracting(SearchRow::key, SearchRow::place).containsExactlyInAnyOrder(tuple("1", "会议通知"), tuple("2", "会议通知"));
        assertThat(meetings.total()).isEqualTo(2);
        assertThat(meetings.kinds()).containsExactly(new SearchCount("notices.notice", 2));
        assertThat(meetings.places()).as("a place of which he may see nothing is not named").containsExactly(new SearchCount("会议通知", 2), new SearchCount("值班信息", 1));
        SearchResult elsewhere = find(new SearchFilter("防汛", "forum.topic", "", "会议通知", null, null, SearchOrder.NEWEST), XUNUO);
        assertThat(elsewhere.total()).isZero();
        assertThat(elsewhere.places()).isEmpty();
        assertThat(elsewhere.kinds()).containsExactly(new SearchCount("notices.notice", 2));
        assertThat(find(new SearchFilter("防汛", "", "", "特殊信息", null, null, SearchOrder.NEWEST), XUNUO).total()).isZero();
    }

    @Test
    void aPlaceMeansWhatLiesInIt() throws IOException {
        putIn("1", "动态", SearchSight.EVERYBODY);
        putIn("2", "动态 / 简讯", SearchSight.EVERYBODY);
        putIn("3", "动态 / 简讯 / 区县", SearchSight.EVERYBODY);
        putIn("4", "动态特刊", SearchSight.EVERYBODY);
        putIn("5", "动态 / 内部", SearchSight.ofUnit("财政局"));

        assertThat(keysIn("动态")).containsExactlyInAnyOrder("1", "2", "3");
        assertThat(keysIn("动态 / 简讯")).containsExactlyInAnyOrder("2", "3");
        assertThat(keysIn("简讯")).isEmpty();
        assertThat(find("防汛").places()).as("where he may see nothing is not named").containsExactly(new SearchCount("动态", 3), new SearchCount("动态 / 简讯", 2),
            new SearchCount("动态 / 简讯 / 区县", 1), new SearchCount("动态特刊", 1));
        assertThat(find(in("动态 / 简讯"), XUNUO).places()).as("as if no place were chosen").contains(new SearchCount("动态", 3), new SearchCount("动态特刊", 1));
        assertThat(find(in("动态"), XUNUO).kinds()).containsExactly(new SearchCount("notices.notice", 3));
    }

    private List<String> keysIn(String place) throws IOException {
        SearchResult found = find(in(place), XUNUO);
        assertThat(found.total()).isEqualTo(found.rows().size());
        return found.rows().stream().map(SearchRow::key).toList();
    }

    private static SearchFilter in(String place) {
        return new SearchFilter("防汛", "", "", place, null, null, SearchOrder.NEWEST);
    }

    private void putIn(String key, String place, SearchSight sight) throws IOException {
        index.put(new SearchDocument("notices.notice", key, "防汛", "文", "办公室", "", MONDAY, "/p/home", Set.of(sight)).in(place));
        index.show(1);
    }

    @Test
    void ofTwoWordsOneMayStandInTheTitleOfTheWholeAndTheOtherInAPart() throws IOException {
        putPart("1", "1", "水泵到了", "办公室");
        putPart("2", "1", "谢谢", "办公室");
        index.show(1);

        assertThat(keys("水泵")).containsExactly("1");
        assertThat(keys("防汛 水泵")).containsExactly("1");
        assertThat(keys("\"防汛值班\" \"水泵\"")).containsExactly("1");
        assertThat(keys("abc 谢谢")).as("the beginning of a word").containsExactly("2");
        assertThat(keys("防汛")).as("by its title the whole is found").isEmpty();
        assertThat(keys("防汛 值班")).isEmpty();
        assertThat(keys("水泵 -防汛")).as("it is shown with that title").isEmpty();
        assertThat(find("防汛 水泵").rows().get(0).title()).contains(new SearchRun("防汛", true));
    }

    @Test
    void partsOfOneThingStandAsOneUnlessTheirKindIsChosen() throws IOException {
        for (int floor = 1; floor <= 200; floor++) {
            putPart(String.valueOf(floor), "1", floor == 7 ? "水泵" : "水泵收到", floor <= 150 ? "办公室" : "水务局");
        }
        putPart("300", "2", "关于水泵的许多话和别的许多话", "水务局");
        put("1", "通知", "末尾提到了水泵以及许多别的事情，写得很长很长", SearchSight.EVERYBODY);

        SearchResult found = find("水泵");

        assertThat(found.rows()).extracting(SearchRow::kind, SearchRow::key, SearchRow::more).as("the best of the parts")
            .containsExactlyInAnyOrder(tuple("forum.post", "7", 199L), tuple("forum.post", "300", 0L), tuple("notices.notice", "1", 0L));
        assertThat(found.total()).isEqualTo(3);
        assertThat(found.kinds()).as("who chooses a kind has them all").containsExactly(new SearchCount("forum.post", 201), new SearchCount("notices.notice", 1));
        assertThat(found.units()).containsExactly(new SearchCount("办公室", 2), new SearchCount("水务局", 2));
        assertThat(found.places()).containsExactly(new SearchCount("闲谈", 2));
        SearchResult second = new IndexSearch(SearchFilter.of("水泵"), SearchSight.of(XUNUO, ""), MONDAY).in(index, new PageRequest(1, 2));
        assertThat(second.rows()).extracting(SearchRow::key).containsExactlyElementsOf(found.rows().stream().skip(1).map(SearchRow::key).toList());
        SearchResult each = find(new SearchFilter("水泵", "forum.post", "", "", null, null, SearchOrder.NEWEST), XUNUO);
        assertThat(each.total()).isEqualTo(201);
        assertThat(each.rows()).hasSize(FIRST.size()).allMatch(row -> row.more() == 0);
        assertThat(find(new SearchFilter("水泵", "", "水务局", "", null, null, SearchOrder.NEWEST), XUNUO).rows()).extracting(SearchRow::more).containsExactlyInAnyOrder(49L, 0L);
    }

    @Test
    void nothingThatIsTypedHasTooManyParts() throws IOException {
        putPart("1", "1", "文", "办公室");
        index.show(1);

        assertThat(find("长".repeat(SearchFilter.TEXT_MAX_CHARS)).total()).isZero();
        assertThat(find(different(20, 9)).total()).isZero();
        assertThat(find(different(15, 5)).total()).as("as many as are looked for in titles of wholes").isZero();
    }

    private static String different(int words, int chars) {
        return IntStream.range(0, words).mapToObj(word -> IntStream.range(0, chars).mapToObj(at -> Character.toString('一' + word * chars + at)).collect(Collectors.joining()))
            .collect(Collectors.joining(" "));
    }

    private void putPart(String key, String whole, String text, String unit) throws IOException {
        index.put(new SearchDocument("forum.post", key, "防汛值班 ABCDE", text, unit, "", MONDAY, "/p/forum", Set.of(SearchSight.EVERYBODY)).in("闲谈").asPartOf("forum.topic/" + whole));
    }

    @Test
    void whatWasFilledWithFewerFieldsIsNotTakenForFilled() throws IOException {
        index.filled(List.of("notices.notice"), MONDAY);
        index.show(1);
        assertThat(index.isFilledWith(List.of("notices.notice"))).isTrue();
        assertThat(index.isFilledWith(List.of("forum.topic", "notices.notice"))).isFalse();

        try (OfficeIndex earlier = new OfficeIndex(folder.resolve("2"))) {
            earlier.show(1);
            assertThat(earlier.isFilled()).isTrue();
            assertThat(earlier.isFilledWith(List.of("notices.notice"))).isFalse();
        }
    }

    @Test
    void putAgainItReplacesWhatWasThereAndRemovedItIsGone() throws IOException {
        put("1", "防汛", "文", SearchSight.EVERYBODY);
        put("1", "抗旱", "文", SearchSight.EVERYBODY);
        assertThat(keys("防汛")).isEmpty();
        assertThat(keys("抗旱")).containsExactly("1");

        index.remove("notices.notice", "1");
        index.show(2);

        assertThat(keys("抗旱")).isEmpty();
    }

    @Test
    void itGoesOnWithWhatItKept() throws IOException {
        put("1", "防汛", "文", SearchSight.EVERYBODY);
        index.keep();
        index.put(new SearchDocument("notices.notice", "2", "防汛", "", "", "", MONDAY, "/", Set.of(SearchSight.EVERYBODY)));
        index.close();

        open();

        assertThat(index.position()).isEqualTo(1);
        assertThat(index.isFilled()).isTrue();
        assertThat(keys("防汛")).containsExactly("1");
    }

    @Test
    void whatIsOverIsNotFound() throws IOException {
        index.put(new SearchDocument("notices.notice", "1", "防汛", "", "", "", MONDAY, "/", Set.of(SearchSight.EVERYBODY)).until(MONDAY));
        index.put(new SearchDocument("notices.notice", "2", "防汛", "", "", "", MONDAY, "/", Set.of(SearchSight.EVERYBODY)).until(MONDAY.plusMillis(1)));
        index.show(1);

        assertThat(keys("防汛")).containsExactly("2");
        assertThat(find("防汛").total()).isEqualTo(1);
    }

    @Test
    void aDamagedOneIsLetGoOf() throws IOException {
        put("1", "防汛", "文", SearchSight.EVERYBODY);
        index.keep();
        index.close();
        try (Stream<Path> files = Files.list(folder.resolve("1"))) {
            for (Path part : files.filter(file -> file.toString().endsWith(".cfs")).toList()) {
                Files.write(part, new byte[10]);
            }
        }

        for (int tries = 0; tries < 2; tries++) { // the second would find it locked
            assertThatThrownBy(this::open).isInstanceOf(IOException.class).isNotInstanceOf(LockObtainFailedException.class);
        }

        IndexFolders.delete(folder.resolve("1"));
        open();
        assertThat(index.isFilled()).isFalse();
    }

    @Test
    void aSnippetShowsWhereTheTextHasItAsPlainText() throws IOException {
        put("1", "通知", "开头。".repeat(60) + "<b>请做好防汛值班</b>" + "结尾。".repeat(60), SearchSight.EVERYBODY);

        List<SearchRun> snippet = find("防汛值班").rows().get(0).snippet();

        assertThat(snippet).contains(new SearchRun("防汛值班", true));
        assertThat(snippet.get(0)).isEqualTo(new SearchRun("…", false));
        assertThat(snippet.stream().mapToInt(run -> run.text().length()).sum()).isBetween(100, 130);
        assertThat(snippet).extracting(SearchRun::text).anyMatch(text -> text.contains("<b>请做好"));
    }

    @Test
    void aSnippetCutsNoCharacterInTwo() throws IOException {
        put("1", "通知", "𠮷".repeat(300), SearchSight.EVERYBODY);

        String shown = find("通知").rows().get(0).snippet().get(0).text();

        assertThat(shown.codePoints()).allMatch(character -> character == 0x20BB7);
    }
}
