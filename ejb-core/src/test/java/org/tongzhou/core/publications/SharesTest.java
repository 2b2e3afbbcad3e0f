package org.tongzhou.core.publications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharesTest {
    private static List<Integer> equal(int number) {
        return IntStream.range(0, number).map(index -> Shares.part(index, number)).boxed().toList();
    }

    private static int sum(Collection<? extends Integer> shares) {
        return shares.stream().mapToInt(Integer::intValue).sum();
    }

    @Test
    void partsAddUpToTheWhole() {
        for (int number = 1; number <= EditorService.PIECES_MAX; number++) {
            assertThat(sum(equal(number))).isEqualTo(100);
            assertThat(Shares.part(0, number) - Shares.part(number - 1, number)).isBetween(0, 1);
        }
    }

    @Test
    void equalSharesStayEqualWithAnotherPiece() {
        for (int number = 1; number < EditorService.PIECES_MAX; number++) {
            assertThat(Shares.joined(equal(number))).isEqualTo(equal(number + 1));
        }
    }

    @Test
    void sharesThatWereSetAreKeptInProportion() {
        assertThat(Shares.joined(List.of(60, 40))).containsExactly(40, 27, 33);
        assertThat(Shares.joined(List.of(50, 25, 25))).containsExactly(37, 19, 19, 25);
    }

    @Test
    void noPieceLosesItsLastPerCent() {
        for (int number = 2; number < EditorService.PIECES_MAX; number++) {
            List<Integer> shares = new ArrayList<>(Collections.nCopies(number - 1, 1));
            shares.add(0, 101 - number);

            List<Integer> joined = Shares.joined(shares);

            assertThat(joined).allMatch(share -> share > 0);
            assertThat(sum(joined)).isEqualTo(100);
        }
    }
}
