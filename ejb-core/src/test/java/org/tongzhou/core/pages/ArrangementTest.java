package org.tongzhou.core.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.pages.Arrangement.Creation;
import org.tongzhou.core.pages.Arrangement.Placed;

class ArrangementTest {
    private static final Placed FULL = new Placed(9_007_199_254_740_993L, new Place(1, 2, 3, 4, true), true, new Locks(true, true, true));
    private static final Placed BARE = new Placed(2, null, false, Locks.NONE);

    @Test
    void whatIsStoredComesBack() {
        Arrangement arrangement = new Arrangement(false, List.of(FULL, BARE), Set.of(5L, 4L),
            new Creation("3.ab", Map.of("neu \"1\"", 7L)));

        assertThat(Arrangement.fromJson(arrangement.toJson())).isEqualTo(arrangement);
        assertThat(Arrangement.fromJson(Arrangement.NONE.toJson())).isEqualTo(Arrangement.NONE);
    }

    @Test
    void theOrderOfComingMakesNoDifference() {
        Arrangement one = new Arrangement(true, List.of(FULL, BARE), Set.of(), Creation.NONE);
        Arrangement other = new Arrangement(true, List.of(BARE, FULL), Set.of(), Creation.NONE);

        assertThat(one).isEqualTo(other);
        assertThat(one.toJson()).isEqualTo(other.toJson());
    }

    @Test
    void minimizingLeavesEverythingElseAsItIs() {
        Arrangement arrangement = new Arrangement(false, List.of(FULL), Set.of(4L), new Creation("1.x", Map.of("a", 9L)));

        Arrangement restored = arrangement.withMinimized(FULL.window(), false);

        assertThat(restored.placed()).containsExactly(new Placed(FULL.window(), FULL.place(), false, FULL.locks()));
        assertThat(restored.withMinimized(FULL.window(), true)).isEqualTo(arrangement);
        assertThat(arrangement.withMinimized(2, true).find(2)).contains(new Placed(2, null, true, Locks.NONE));
    }

    @Test
    void itSaysNothingOnlyIfItFollowsTheLayersBelowInAll() {
        assertThat(Arrangement.NONE.saysNothing()).isTrue();
        assertThat(new Arrangement(false, List.of(), Set.of(), Creation.NONE).saysNothing()).isFalse();
        assertThat(new Arrangement(true, List.of(), Set.of(1L), Creation.NONE).saysNothing()).isFalse();
        assertThat(new Arrangement(true, List.of(BARE), Set.of(), Creation.NONE).saysNothing()).isFalse();
    }

    @Test
    void itNamesWhatItPlacesAndWhatItRemoves() {
        assertThat(new Arrangement(true, List.of(BARE), Set.of(8L), Creation.NONE).windows()).containsExactlyInAnyOrder(2L, 8L);
    }
}
