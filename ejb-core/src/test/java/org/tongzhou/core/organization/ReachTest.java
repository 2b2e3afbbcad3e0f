package org.tongzhou.core.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ReachTest {
    private final Reach both = Reach.below(Set.of("/1/2/")).and(Reach.only(Set.of(9L)));

    @Test
    void aPathReachesItsUnitAndAllBelow() {
        assertThat(both.covers(2, "/1/2/")).isTrue();
        assertThat(both.covers(5, "/1/2/5/")).isTrue();
        assertThat(both.covers(1, "/1/")).as("above").isFalse();
        assertThat(both.covers(22, "/1/22/")).as("of a like number").isFalse();
    }

    @Test
    void aSingleUnitReachesNothingBelow() {
        assertThat(both.covers(9, "/1/3/9/")).isTrue();
        assertThat(both.covers(10, "/1/3/9/10/")).isFalse();
    }

    @Test
    void nothingAddsNothingAndAllIsAll() {
        assertThat(both.and(Reach.NONE)).isEqualTo(both);
        assertThat(both.and(Reach.ALL).covers(77, "/77/")).isTrue();
        assertThat(Reach.NONE.own()).isFalse();
        assertThat(Reach.OWN.and(Reach.NONE)).isEqualTo(Reach.OWN);
        assertThat(Reach.OWN.covers(9, "/9/")).isFalse();
        assertThat(Reach.OWN.isWithoutUnits()).isTrue();
    }

    @Test
    void aQueryFindsTheSameUnits() {
        assertThat(new ReachCondition(Reach.ALL, "u").jpql()).isEqualTo("u.id IS NOT NULL");
        assertThat(new ReachCondition(Reach.NONE, "u").jpql()).isEqualTo("u.id IS NULL");
        assertThat(new ReachCondition(Reach.below(Set.of("/1/2/")), "u").jpql()).isEqualTo("(u.path LIKE :reachedPath0)");
        assertThat(new ReachCondition(both, "n.unit").jpql()).isEqualTo("(n.unit.id IN :reachedUnits OR n.unit.path LIKE :reachedPath0)");
    }
}
