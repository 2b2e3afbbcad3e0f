package org.tongzhou.core.notices.slips;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SlipComparisonTest {
    private static final SlipField NAME = SlipField.of(1, FieldKind.LINE, "姓名", true);
    private static final SlipField COMING = SlipField.of(2, FieldKind.ONE, "参会情况", true).offering("参加", "请假");
    private static final SlipField DAY = SlipField.of(3, FieldKind.DAY, "日期", false);

    private static SlipComparison compare(List<SlipField> before, List<SlipField> after) {
        return new SlipComparison(new Slip(false, before), new Slip(false, after));
    }

    @Test
    void whatIsTheSameDoesNotDiffer() {
        SlipComparison same = compare(List.of(NAME, DAY), List.of(NAME, DAY));

        assertThat(same.isDiffering()).isFalse();
        assertThat(same.isReordered()).isFalse();
        assertThat(same.getFields()).containsExactly(new ComparedField(NAME, NAME), new ComparedField(DAY, DAY)).allMatch(ComparedField::isSame);
    }

    @Test
    void whatWentStandsBeforeWhatCameAndStayed() {
        SlipComparison compared = compare(List.of(NAME, COMING), List.of(DAY, NAME));

        assertThat(compared.isDiffering()).isTrue();
        assertThat(compared.isReordered()).isFalse();
        assertThat(compared.getFields()).containsExactly(new ComparedField(COMING, null), new ComparedField(null, DAY), new ComparedField(NAME, NAME));
        assertThat(compared.getFields()).extracting(ComparedField::isSame).containsExactly(false, false, true);
    }

    @Test
    void aFieldIsTheSameOneWhateverItIsCalledAndTakes() {
        SlipField renamed = SlipField.of(1, FieldKind.TEXT, "参会人", false);
        SlipField more = COMING.offering("参加", "请假", "替会");

        assertThat(compare(List.of(NAME, COMING), List.of(renamed, more)).getFields())
            .containsExactly(new ComparedField(NAME, renamed), new ComparedField(COMING, more)).noneMatch(ComparedField::isSame);
    }

    @Test
    void anotherOrderIsTold() {
        SlipComparison compared = compare(List.of(NAME, COMING, DAY), List.of(COMING, NAME));

        assertThat(compared.isReordered()).isTrue();
        assertThat(compared.isGiversDiffer()).isFalse();
        assertThat(new SlipComparison(new Slip(true, List.of(NAME)), new Slip(false, List.of(NAME))).isGiversDiffer()).isTrue();
    }
}
