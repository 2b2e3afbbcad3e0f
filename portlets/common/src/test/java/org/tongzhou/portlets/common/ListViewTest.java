package org.tongzhou.portlets.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListViewTest {
    private record Town(String name, int people) {
    }

    private enum Column implements ListColumn<Town> {
        NAME(Comparator.comparing(Town::name), false), PEOPLE(Comparator.comparing(Town::people), true);

        private final Comparator<Town> order;
        private final boolean figure;

        Column(Comparator<Town> order, boolean figure) {
            this.order = order;
            this.figure = figure;
        }

        @Override
        public String key() {
            return "town." + parameter();
        }

        @Override
        public Comparator<Town> order(boolean descending) {
            return descending ? order.reversed() : order;
        }

        @Override
        public boolean isFigure() {
            return figure;
        }
    }

    private static final List<Column> COLUMNS = List.of(Column.values());
    private static final Town BEILING = new Town("北岭县", 300);
    private static final Town DONGCHENG = new Town("东澄区", 700);
    private static final Town NANTANG = new Town("南塘县", 500);

    @Test
    void rowsAreSortedByTheColumnAskedFor() {
        assertThat(view("", Column.PEOPLE, true, 0).sorted(List.of(NANTANG, DONGCHENG, BEILING), ListViewTest::matches))
            .containsExactly(DONGCHENG, NANTANG, BEILING);
    }

    @Test
    void onlyRowsThatMatchAreShown() {
        ListPart<Town> part = view("县", Column.PEOPLE, false, 0).part(List.of(NANTANG, DONGCHENG, BEILING), ListViewTest::matches);

        assertThat(part.rows()).containsExactly(BEILING, NANTANG);
        assertThat(part.total()).isEqualTo(2);
    }

    @Test
    void theHeadOfTheSortedColumnTurnsTheOrderRound() {
        assertThat(view("", Column.PEOPLE, true, 0).heads()).containsExactly(
            new ListView.Head<>(Column.NAME, null, "asc"), new ListView.Head<>(Column.PEOPLE, "descending", "asc"));
        assertThat(view("", Column.NAME, false, 0).heads()).containsExactly(
            new ListView.Head<>(Column.NAME, "ascending", "desc"), new ListView.Head<>(Column.PEOPLE, null, "desc"));
    }

    @Test
    void theSecondPartBeginsWhereTheFirstEnds() {
        List<Town> towns = IntStream.range(0, 15).mapToObj(i -> new Town("t" + (char) ('a' + i), i)).toList();

        ListPart<Town> first = view("", Column.NAME, false, 0).part(towns, ListViewTest::matches);
        ListPart<Town> second = view("", Column.NAME, false, first.next()).part(towns, ListViewTest::matches);

        assertThat(first.rows()).isEqualTo(towns.subList(0, 10));
        assertThat(first.previous()).isNull();
        assertThat(second.rows()).isEqualTo(towns.subList(10, 15));
        assertThat(List.of(second.from(), second.to(), second.previous())).containsExactly(11, 15, 0);
        assertThat(second.next()).isNull();
    }

    @Test
    void behindTheEndIsTheLastPart() {
        List<Town> towns = IntStream.range(0, 20).mapToObj(i -> new Town("t" + i, i)).toList();

        assertThat(view("", Column.PEOPLE, false, 900).part(towns, ListViewTest::matches).rows()).isEqualTo(towns.subList(10, 20));
        assertThat(view("", Column.PEOPLE, false, 900).part(List.of(), ListViewTest::matches).rows()).isEmpty();
    }

    @Test
    void theSearchTakesNoNoticeOfCase() {
        assertThat(ListView.contains("ADM", "/administration::pages", null)).isTrue();
        assertThat(ListView.contains("页面", "布局", null)).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {" ", "a\u0000b", "a\nb"})
    void whatIsNoSearchIsNone(String parameter) {
        assertThat(ListView.searchText(parameter)).isEmpty();
    }

    @Test
    void aSearchThatIsTooLongIsNone() {
        assertThat(ListView.searchText(" 布局 ")).isEqualTo("布局");
        assertThat(ListView.searchText("页".repeat(101))).isEmpty();
    }

    @Test
    void theListBeginsWithTheRowAskedFor() {
        assertThat(ListView.firstRow("50")).isEqualTo(50);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "-1", "x", "99999999999999"})
    void whatIsNoRowIsTheFirst(String parameter) {
        assertThat(ListView.firstRow(parameter)).isZero();
    }

    private static ListView<Town> view(String search, Column column, boolean descending, int first) {
        return new ListView<>(search, COLUMNS, column, descending, first);
    }

    private static boolean matches(Town town, String search) {
        return ListView.contains(search, town.name());
    }
}
