package org.tongzhou.portlets.common.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;

class LazyRowsTest {
    private record Row(long id) {
    }

    private final List<PageRequest> asked = new ArrayList<>();
    private List<Row> all = rows(45);
    private final LazyRows<Row> rows = new LazyRows<>(Row::id, page -> {
        asked.add(page);
        return new Slice<>(all.stream().skip(page.first()).limit(page.size()).toList(), all.size());
    });

    @Test
    void theSecondPartComesWithTheLengthOfTheWholeByOneCall() {
        assertThat(load(20)).isEqualTo(all.subList(20, 40));
        assertThat(rows.getRowCount()).isEqualTo(45);
        assertThat(rows.count(Map.of())).isEqualTo(45);
        assertThat(asked).containsExactly(new PageRequest(20, 20));
    }

    @Test
    void behindTheEndIsTheLastPart() {
        all = rows(25);

        assertThat(load(40)).isEqualTo(all.subList(20, 25));
    }

    @Test
    void nothingIsNothing() {
        all = List.of();

        assertThat(load(0)).isEmpty();
        assertThat(rows.getRowCount()).isZero();
    }

    @Test
    void noMoreIsAskedForThanServicesGive() {
        rows.load(0, 100_000, Map.of(), Map.of());

        assertThat(asked).containsExactly(new PageRequest(0, PageRequest.SIZE_MAX_ROWS));
    }

    @Test
    void aRowIsKnownByItsKey() {
        assertThat(rows.getRowKey(new Row(7))).isEqualTo("7");
    }

    private List<Row> load(int first) {
        return rows.load(first, 20, Map.of(), Map.of());
    }

    private static List<Row> rows(int count) {
        return IntStream.range(0, count).mapToObj(Row::new).toList();
    }
}
