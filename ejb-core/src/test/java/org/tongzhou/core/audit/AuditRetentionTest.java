package org.tongzhou.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditRetentionTest {
    @ParameterizedTest
    @ValueSource(strings = {"179", "0", "-1", "", "abc", "99999999999"})
    void lessThanTheLawAsksForIsRefused(String days) {
        assertThatThrownBy(() -> AuditRetention.of(days)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void threeYearsAreUsual() {
        assertThat(AuditRetention.of(null)).isEqualTo(Duration.ofDays(1095));
        assertThat(AuditRetention.of("180")).isEqualTo(Duration.ofDays(180));
        assertThat(AuditRetention.of("36500")).as("thirty years at most").isEqualTo(Duration.ofDays(10_950));
    }
}
