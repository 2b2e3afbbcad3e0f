package org.tongzhou.core.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WholeListTest {
    private static final List<Integer> ROWS = IntStream.range(0, 12_001).boxed().toList();

    @Test
    void theReadersOfACityAreReadByOneQuery() {
        List<PageRequest> asked = new ArrayList<>();

        List<Integer> whole = WholeList.read(ROWS.size(), page -> {
            asked.add(page);
            return ROWS.subList(page.first(), Math.min(page.first() + page.size(), ROWS.size()));
        });

        assertThat(whole).isEqualTo(ROWS);
        assertThat(asked).hasSize(1);
    }

    @Test
    void aListThatIsTooLongIsNotReadAtAll() {
        assertThatThrownBy(() -> WholeList.read(WholeList.MAX_ROWS + 1L, page -> {
            throw new AssertionError("read");
        })).isInstanceOf(RuleViolationException.class).hasFieldOrPropertyWithValue("key", "shared.exportTooLong");
    }

    @Test
    void windowsAskForParts() {
        assertThatThrownBy(() -> new PageRequest(0, PageRequest.SIZE_MAX_ROWS + 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
