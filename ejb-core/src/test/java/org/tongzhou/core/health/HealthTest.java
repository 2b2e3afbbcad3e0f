package org.tongzhou.core.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongzhou.core.health.Health.Level;

class HealthTest {
    private static final long GIB = 1L << 30;

    @ParameterizedTest
    @CsvSource({"20, 100, GOOD", "9, 100, ATTENTION", "4, 20, ATTENTION", "90, 1000, ATTENTION", "1, 100, TROUBLE", "19, 1000, TROUBLE"})
    void aDiskIsFullBeforeItIsFull(long free, long total, Level level) {
        assertThat(new DiskHealth().of(free * GIB, total * GIB).level()).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({"700, GOOD", "800, ATTENTION", "950, TROUBLE"})
    void memoryRunsOut(long used, Level level) {
        assertThat(new MemoryHealth().of(used, 1000).level()).isEqualTo(level);
    }

    @Test
    void aFindingIsToldInTheReadersLanguage() {
        Health disk = new DiskHealth().of(9 * GIB, 100 * GIB);

        assertThat(disk.title(Locale.SIMPLIFIED_CHINESE)).isEqualTo("磁盘空间");
        assertThat(disk.text(Locale.SIMPLIFIED_CHINESE)).startsWith("只剩 9.0 GB，共 100.0 GB。");
        assertThat(disk.text(Locale.ENGLISH)).startsWith("Only 9.0 GB of 100.0 GB are free.");
    }
}
