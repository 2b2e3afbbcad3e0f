package org.tongzhou.core.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoldingStepRowTest {
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    private static List<HoldingStepRow> life(String acts) {
        return Stream.of(acts.split(" ")).map(act -> new HoldingStepRow(0, HoldingAct.valueOf(act), "邵静", NOON, null, null)).toList();
    }

    @ParameterizedTest
    @CsvSource({"DRAFTED PUBLISHED CORRECTED REVIEWED CORRECTED, PUBLISHED CORRECTED REVIEWED CORRECTED", "DRAFTED PUBLISHED CORRECTED OPENED, PUBLISHED",
        "PUBLISHED CORRECTED OPENED REVIEWED CORRECTED, PUBLISHED REVIEWED CORRECTED", "PUBLISHED CORRECTED WITHDRAWN CORRECTED PUBLISHED, PUBLISHED PUBLISHED"})
    void readersLearnWhatWasPutRightSinceItIsPublishedForThem(String life, String seen) {
        assertThat(HoldingStepRow.ofReaders(life(life))).extracting(HoldingStepRow::act).containsExactlyElementsOf(life(seen).stream().map(HoldingStepRow::act).toList());
    }
}
