package org.tongzhou.core.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongzhou.core.shared.RuleViolationException;

/** How long a token is good, and what it is made of. */
class FeedTokenTest {
    private static final Instant MONDAY_NOON = Instant.parse("2026-03-02T04:00:00Z"); // 12:00 in Asia/Shanghai
    private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");

    @ParameterizedTest
    @CsvSource({"2026-04-02, VALID", "2026-04-01, ENDING", "2026-03-02, ENDING", "2027-03-02, VALID"})
    void itIsGoodToTheEndOfItsLastDay(LocalDate lastDay, FeedTokenState state) {
        FeedToken token = token(lastDay);

        assertThat(token.state(MONDAY_NOON)).isEqualTo(state);
        assertThat(token.state(lastDay.atTime(15, 59, 59).toInstant(ZoneOffset.UTC)).isGood()).isTrue();
        assertThat(token.state(lastDay.atTime(16, 0).toInstant(ZoneOffset.UTC))).isEqualTo(FeedTokenState.EXPIRED);
    }

    @Test
    void itEndsWithinAYear() {
        assertThatThrownBy(() -> token(MONDAY.minusDays(1))).isInstanceOf(RuleViolationException.class).hasFieldOrPropertyWithValue("key", "feeds.lastDayPast");
        assertThatThrownBy(() -> token(MONDAY.plusYears(1).plusDays(1))).hasFieldOrPropertyWithValue("key", "feeds.lastDayTooFar");
    }

    @Test
    void whatIsRevokedStaysSoAndKeepsTheFirstReason() {
        FeedToken token = token(MONDAY.plusYears(1));
        assertThatThrownBy(() -> token.revoke(" \u3000", "sysadmin", MONDAY_NOON)).hasFieldOrPropertyWithValue("key", "feeds.reasonMissing");
        assertThat(token.state(MONDAY_NOON).isGood()).isTrue();

        token.revoke("系统\u202E下线", "sysadmin", MONDAY_NOON);

        assertThat(token.state(MONDAY_NOON)).isEqualTo(FeedTokenState.REVOKED);
        assertThatThrownBy(() -> token.revoke("再次", "sysadmin", MONDAY_NOON)).hasFieldOrPropertyWithValue("key", "feeds.revokedAlready");
        assertThat(token.getRevokedReason()).isEqualTo("系统下线");
    }

    @Test
    void aTokenIsRandomAndItsHashTellsNothing() {
        TokenSecret secret = TokenSecret.random();

        assertThat(secret.text()).matches("tzf_[A-Za-z0-9_-]{43}").startsWith(secret.hint()).isNotEqualTo(TokenSecret.random().text());
        assertThat(secret.hash()).hasSize(64).isEqualTo(TokenSecret.of(secret.text()).orElseThrow().hash()).doesNotContain(secret.text().substring(4));
        assertThat(secret.hint()).hasSize(8);
        assertThat(new IssuedToken(1, secret.text())).asString().doesNotContain(secret.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tzf_", "tzf_short", "x", "TZF_0123456789012345678901234567890123456789012"})
    void whatCannotBeATokenIsNotLookedFor(String shown) {
        assertThat(TokenSecret.of(shown)).isEmpty();
        assertThat(TokenSecret.of(null)).isEmpty();
    }

    @Test
    void whoAsksTooFastWaitsUntilTheMinuteIsOver() {
        Pace pace = new Pace(2);
        pace.ask(1, MONDAY_NOON);
        pace.ask(1, MONDAY_NOON.plusSeconds(10));

        assertThatThrownBy(() -> pace.ask(1, MONDAY_NOON.plusSeconds(20)))
            .isInstanceOfSatisfying(PaceExceededException.class, refusal -> assertThat(refusal.waitSeconds()).isEqualTo(40));
        pace.ask(2, MONDAY_NOON.plusSeconds(20));
        pace.ask(1, MONDAY_NOON.plusSeconds(60));
        pace.ask(1, MONDAY_NOON.plusSeconds(61));
        assertThatThrownBy(() -> pace.ask(1, MONDAY_NOON.plusSeconds(62))).isInstanceOf(PaceExceededException.class);
    }

    private static FeedToken token(LocalDate lastDay) {
        return new FeedToken(TokenSecret.random(), new FeedTokenDraft("市长热线", "市信访局", "何清和", Set.of(1L), lastDay), "sysadmin", MONDAY_NOON);
    }
}
