package org.tongzhou.portlets.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongzhou.core.notification.NotificationRow;

class NotificationLineTest {
    private static final ZonedDateTime MONDAY_MORNING = ZonedDateTime.of(2026, 11, 23, 9, 30, 0, 0, ZoneId.of("Asia/Shanghai"));
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("org.tongzhou.portlets.home.notifications", Locale.ROOT,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));

    @ParameterizedTest
    @CsvSource({"2026-11-22T16:00:00Z,00:00", "2026-11-22T15:59:59Z,11-22", "2026-01-01T00:00:00Z,01-01", "2025-12-31T15:59:59Z,2025-12-31"})
    void theHourIsShownTodayAndTheDayBefore(String sent, String when) {
        assertThat(line(sent).when()).isEqualTo(when);
    }

    @Test
    void theLineSaysWhatTheNotificationSays() {
        NotificationLine line = line("2026-11-23T01:00:00Z");

        assertThat(line.text()).isEqualTo("许诺 与您分享了页面“值班”。");
        assertThat(line.href()).isEqualTo("/p/home");
        assertThat(line.moment()).isEqualTo("2026-11-23T01:00:00Z");
        assertThat(line.read()).isFalse();
    }

    private static NotificationLine line(String sent) {
        return NotificationLine.of(new NotificationRow(7, "pageShared", List.of("许诺", "值班"), "/p/home", Instant.parse(sent), false),
            MONDAY_MORNING, TEXTS, Locale.SIMPLIFIED_CHINESE);
    }
}
