package org.tongzhou.portal.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.tongzhou.core.shared.LiveTopics.Audience;

class JournalTest {
    private static final Audience EVERYBODY = new Audience(true, Set.of());

    private final MovingClock clock = new MovingClock();
    private final Journal journal = new Journal(clock);

    @Test
    void nothingIsMissedWhereNothingWasNew() {
        assertThat(journal.missed(journal.position(), "xunuo")).contains(Set.of());
    }

    @Test
    void aBrowserThatWasAwayMissesWhatWasNewMeanwhile() {
        journal.add("pages", EVERYBODY);
        String left = journal.position();
        journal.add("notifications", EVERYBODY);
        journal.add("portlets", EVERYBODY);
        journal.add("notifications", EVERYBODY);

        assertThat(journal.missed(left, "xunuo").orElseThrow()).containsExactly("notifications", "portlets");
    }

    @Test
    void newsForOthersIsNotMissed() {
        String left = journal.position();
        journal.add("notifications", new Audience(false, Set.of("gaoming")));

        assertThat(journal.missed(left, "xunuo")).contains(Set.of());
        assertThat(journal.missed(left, "gaoming")).contains(Set.of("notifications"));
    }

    @Test
    void whoWasAwayForTooLongMayHaveMissedAnything() {
        String left = journal.position();
        journal.add("pages", EVERYBODY);
        clock.pass(Journal.KEPT.plusSeconds(1));
        journal.add("portlets", EVERYBODY);

        assertThat(journal.missed(left, "xunuo")).isEmpty();
    }

    @Test
    void whoWasAwayForLongWhileNothingHappenedHasMissedNothing() {
        journal.add("pages", EVERYBODY);
        String left = journal.position();
        clock.pass(Duration.ofHours(8));

        assertThat(journal.missed(left, "xunuo")).contains(Set.of());
    }

    @Test
    void aPositionOfAnEarlierRunSaysNothing() {
        String left = journal.position();
        clock.pass(Duration.ofSeconds(1));

        assertThat(new Journal(clock).missed(left, "xunuo")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "x", "1-1", "%s-", "%s-x", "%s-99", "%s--1", "%s-99999999999999999999"})
    void aForgedPositionSaysNothing(String position) {
        String run = journal.position().replaceFirst("-.*", "");

        assertThat(journal.missed(position.replace("%s", run), "xunuo")).isEmpty();
    }

    @Test
    void theJournalDoesNotGrowWithoutEnd() {
        String left = journal.position();
        for (int i = 0; i <= 10_000; i++) {
            journal.add("pages", EVERYBODY);
        }

        assertThat(journal.missed(left, "xunuo")).isEmpty();
    }

    private static final class MovingClock extends Clock {
        private Instant now = Instant.parse("2026-03-02T04:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
