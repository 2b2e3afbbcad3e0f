package org.tongzhou.portlets.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.notices.NoticeFilter;
import org.tongzhou.core.notices.NoticeSort;

class ListQueryTest {
    @Test
    void withoutParametersAllAreListed() {
        ListQuery query = ListQuery.of(Map.<String, String>of()::get);

        assertThat(query).isEqualTo(ListQuery.ALL);
        assertThat(query.filter()).isEqualTo(NoticeFilter.ALL);
        assertThat(query.parameters()).isEmpty();
    }

    @Test
    void anAddressSaysWhatItSaid() {
        ListQuery query = new ListQuery("值班", "人事科", ListQuery.Show.REPLY, NoticeSort.REPLY_DUE, true, 40);

        Map<String, String> address = new HashMap<>();
        query.parameters().forEach((name, value) -> address.put(name, value.toString()));

        assertThat(ListQuery.of(address::get)).isEqualTo(query);
    }

    @Test
    void nonsenseIsAsIfItWereNotThere() {
        Map<String, String> address = Map.of("text", "x".repeat(61), "unit", "a\u0000", "show", "everything", "sort", "body", "first", "-1");

        assertThat(ListQuery.of(address::get)).isEqualTo(ListQuery.ALL);
    }

    @Test
    void theSameColumnAgainTurnsTheOrder() {
        ListQuery byTitle = ListQuery.ALL.from(20).sortedBy(NoticeSort.TITLE);

        assertThat(byTitle.descending()).isFalse();
        assertThat(byTitle.first()).isZero();
        assertThat(byTitle.sortedBy(NoticeSort.TITLE).descending()).isTrue();
        assertThat(byTitle.sortedBy(NoticeSort.PUBLISHED)).isEqualTo(ListQuery.ALL);
    }

    @Test
    void aNewSearchBeginsAtTheFirstRow() {
        assertThat(ListQuery.ALL.from(40).searching(" 值班 ", null)).isEqualTo(
            new ListQuery("值班", "", ListQuery.Show.ALL, NoticeSort.PUBLISHED, true, 0));
    }
}
