package org.tongzhou.portlets.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GreetingTest {
    @ParameterizedTest
    @CsvSource({"00:00,NIGHT", "04:59:59,NIGHT", "05:00,DAWN", "08:59,DAWN", "09:00,MORNING", "12:00,NOON", "14:00,AFTERNOON",
        "17:59,AFTERNOON", "18:00,EVENING", "23:59:59,EVENING"})
    void eachHourHasItsGreeting(LocalTime time, Greeting greeting) {
        assertThat(Greeting.at(time)).isEqualTo(greeting);
    }

    @ParameterizedTest
    @CsvSource({"00:00,18000", "08:59:59,1", "08:59:59.999,1", "18:00,21600", "23:59:59.999,1"})
    void itHoldsUntilAnotherFitsOrMidnight(LocalTime time, int seconds) {
        assertThat(Greeting.secondsUntilNext(time)).isEqualTo(seconds);
    }
}
