package org.tongzhou.core.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AudienceConditionTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T04:00:00Z"), ZoneOffset.UTC);

    @Test
    void whoBelongsToOthersIsLeftOutInBothLanguages() {
        AudienceCondition added = new AudienceCondition(Audience.EVERYBODY, CLOCK).except(new Audience(false, Set.of("文电科"), Set.of("a")));

        String expected = "p.username IS NOT NULL AND NOT ((p.username IS NULL OR p.unit IN (?4) OR p.username IN (?5)))";
        assertThat(added.sql(4)).isEqualTo(expected);
        assertThat(added.jpql(4)).isEqualTo(expected);
    }

    @Test
    void whatIsAskedBesideComesBehindIt() {
        AudienceCondition added = new AudienceCondition(Audience.EVERYBODY, CLOCK).except(Audience.ofUnits(Set.of("文电科"))).also("p.username <> %s", "a");

        assertThat(added.sql(1)).isEqualTo("p.username IS NOT NULL AND NOT ((p.username IS NULL OR p.unit IN (?1))) AND p.username <> ?2");
    }
}
