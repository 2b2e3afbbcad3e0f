package org.tongzhou.core.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotificationTest {
    private static final Instant MONDAY_NOON = Instant.parse("2026-03-02T04:00:00Z"); // 12:00 in Asia/Shanghai

    @Test
    void aNotificationSpeaksItsReadersLanguage() {
        NotificationRow row = row(shared("许诺", "值班"));

        assertThat(row.text(Locale.SIMPLIFIED_CHINESE)).isEqualTo("许诺 与您分享了页面“值班”。");
        assertThat(row.text(Locale.ENGLISH)).isEqualTo("许诺 has shared the page “值班” with you.");
        assertThat(row.read()).isFalse();
    }

    @Test
    void whatPeopleTypeStaysOneArgument() {
        assertThat(row(shared("a\nb\r\n\tc", "{0} '<b>'")).arguments()).containsExactly("a b c", "{0} '<b>'");
        assertThat(row(shared("许诺", "{0} '<b>'")).text(Locale.SIMPLIFIED_CHINESE)).isEqualTo("许诺 与您分享了页面“{0} '<b>'”。");
        assertThat(row(shared("", "")).arguments()).containsExactly("", "");
    }

    @Test
    void aLongArgumentIsCutBetweenCharacters() {
        String cut = row(shared("x" + "𠮷".repeat(200), "y")).arguments().get(0);

        assertThat(cut).hasSizeLessThanOrEqualTo(Notification.ARGUMENT_MAX_CHARS).endsWith("𠮷…");
    }

    @Test
    void asManyArgumentsAsAreAllowedFitIntoTheColumn() {
        List<String> longest = Collections.nCopies(Notification.ARGUMENTS_MAX, "字".repeat(500));

        assertThat(new Notification("xunuo", "pageShared", longest, "/p/home", MONDAY_NOON).getArguments()).hasSizeLessThanOrEqualTo(1000);
        assertThatIllegalArgumentException().isThrownBy(() ->
            new Notification("xunuo", "pageShared", Collections.nCopies(Notification.ARGUMENTS_MAX + 1, ""), "/p/home", MONDAY_NOON));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/", "//example.org/", "p/home", "", "javascript:alert(1)"})
    void anAddressOutsideThePortalIsRefused(String href) {
        assertThatIllegalArgumentException().isThrownBy(() ->
            new Notification("xunuo", "pageShared", List.of("a", "b"), href, MONDAY_NOON));
    }

    @Test
    void aKindWithoutWordsIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() ->
            new Notification("xunuo", "unheard", List.of(), "/p/home", MONDAY_NOON));
    }

    private static Notification shared(String from, String page) {
        return new Notification("shaojing", "pageShared", List.of(from, page), "/p/home", MONDAY_NOON);
    }

    private static NotificationRow row(Notification sent) {
        return new NotificationRow(1L, "pageShared", sent.getArguments(), "/p/home", MONDAY_NOON, null);
    }
}
