package org.tongzhou.portlets.common.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ListQueryTest {
    private enum Column {
        CHANGED, TITLE
    }

    private static final ListQuery<Column> ALL = ListQuery.all(Column.CHANGED, true);
    private static final Map<String, UnaryOperator<String>> SENSES = Map.of("unit", unit -> unit.equals("人事科") ? unit : "");

    @Test
    void withoutParametersAllIsListedAsUsual() {
        assertThat(read(Map.of())).isEqualTo(ALL);
        assertThat(ALL.parameters()).isEmpty();
    }

    @Test
    void anAddressSaysWhatItSaid() {
        ListQuery<Column> query = ALL.searching("值班").with("unit", "人事科").sortedBy(Column.TITLE).from(40);

        assertThat(query.parameters()).containsOnlyKeys("text", "unit", "sort", "order", "first");
        assertThat(read(address(query))).isEqualTo(query);
        ListQuery<Column> turned = ALL.sortedBy(Column.CHANGED);
        assertThat(turned.order()).isEqualTo(new ListOrder<>(Column.CHANGED, false));
        assertThat(read(address(turned))).isEqualTo(turned);
    }

    @Test
    void nonsenseIsAsIfItWereNotThere() {
        assertThat(read(Map.of("unit", "没有的科", "sort", "body", "order", "up", "first", "-1", "status", "x"))).isEqualTo(ALL);
    }

    @Test
    void aTextThatIsTooLongIsKeptToBeCorrected() {
        assertThat(read(Map.of("text", "长".repeat(61))).text()).isEqualTo("长".repeat(61));
        assertThat(read(Map.of("text", "长".repeat(5000))).text()).isEqualTo("长".repeat(ListQuery.TEXT_KEPT_MAX_CHARS));
        assertThat(ALL.searching(" 值\t班\r\n ").text()).isEqualTo("值 班");
    }

    @Test
    void aColumnSortsThenTurnsThenIsAsUsual() {
        ListQuery<Column> up = ALL.from(20).sortedBy(Column.TITLE);
        ListQuery<Column> down = up.sortedBy(Column.TITLE);

        assertThat(up).isEqualTo(ALL.sortedBy(Column.TITLE));
        assertThat(up.order()).isEqualTo(new ListOrder<>(Column.TITLE, false));
        assertThat(down.order()).isEqualTo(new ListOrder<>(Column.TITLE, true));
        assertThat(down.sortedBy(Column.TITLE)).isEqualTo(ALL);
        assertThat(down.sortedBy(Column.CHANGED)).isEqualTo(ALL);
    }

    @Test
    void anotherSearchBeginsAtTheFirstRow() {
        assertThat(ALL.from(40).searching(null)).isEqualTo(ALL);
        assertThat(ALL.from(40).with("unit", "人事科").first()).isZero();
        assertThat(ALL.with("unit", "人事科").with("unit", null)).isEqualTo(ALL);
    }

    private static ListQuery<Column> read(Map<String, String> address) {
        return ALL.read(address::get, SENSES);
    }

    private static Map<String, String> address(ListQuery<Column> query) {
        Map<String, String> address = new HashMap<>();
        query.parameters().forEach((name, value) -> address.put(name, value.toString()));
        return address;
    }
}
