package org.tongzhou.core.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WholeListTest {
    private static final List<Integer> ROWS = IntStream.range(0, 1001).boxed().toList();

    @Test
    void aListIsReadPartByPartToItsEnd() {
        assertThat(WholeList.read(ROWS.size(), WholeListTest::part)).isEqualTo(ROWS);
        assertThat(WholeList.read(0, WholeListTest::part)).isEmpty();
    }

    @Test
    void aListThatIsTooLongIsNotReadAtAll() {
        assertThatThrownBy(() -> WholeList.read(WholeList.MAX_ROWS + 1L, page -> {
            throw new AssertionError("read");
        })).isInstanceOf(RuleViolationException.class).hasFieldOrPropertyWithValue("key", "shared.exportTooLong");
    }

    private static List<Integer> part(PageRequest page) {
        return ROWS.subList(page.first(), Math.min(page.first() + page.size(), ROWS.size()));
    }
}
