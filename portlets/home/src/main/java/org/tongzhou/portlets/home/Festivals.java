package org.tongzhou.portlets.home;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * The names of a day: its solar term and its festivals. Which days are festivals stands in the bundle alone, as
 * {@code festival.solar.<month>-<day>}, {@code festival.lunar.<month>-<day>} and {@code festival.lunar.eve}.
 */
final class Festivals {
    private final ResourceBundle texts;

    Festivals(ResourceBundle texts) {
        this.texts = texts;
    }

    /** What the day is called, festivals of the civil calendar first; empty on an ordinary day. */
    List<String> of(LocalDate day, ChineseDate chinese) {
        List<String> keys = new ArrayList<>();
        keys.add("festival.solar." + day.getMonthValue() + "-" + day.getDayOfMonth());
        if (!chinese.leapMonth()) {
            keys.add("festival.lunar." + chinese.month() + "-" + chinese.day());
        }
        if (chinese.lastOfYear()) {
            keys.add("festival.lunar.eve");
        }
        Stream<String> term = chinese.solarTerm().stream().mapToObj(number -> "term." + number);
        return Stream.concat(keys.stream(), term).filter(texts::containsKey).map(texts::getString).toList();
    }
}
