package org.tongzhou.portal.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tongzhou.core.feeds.FeedService;

/** What an address of the feeds asks for, read strictly: what is mistyped is refused instead of being passed over. */
final class FeedQuery {
    static final String COLUMN = "column";
    static final String SINCE = "since";
    static final String FIRST = "first";
    static final String AFTER = "after";
    private static final String MOMENT = "2026-11-01T08:00:00+08:00";
    /** What databases and calendars have no doubt about. */
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private final Map<String, List<String>> said;

    /** @throws UnreadableException if there is a parameter that is not known */
    FeedQuery(Map<String, List<String>> said, Set<String> known) {
        this.said = said;
        said.keySet().stream().filter(name -> !known.contains(name)).sorted().findFirst().ifPresent(name -> {
            throw UnreadableException.unknownParameter(name);
        });
    }

    /** Any number of ids; none for all. */
    Set<Long> columns() {
        Set<Long> columns = new LinkedHashSet<>();
        said.getOrDefault(COLUMN, List.of()).forEach(text -> columns.add(number(COLUMN, text)));
        return columns;
    }

    /** A moment with its zone, as RFC 3339 writes it; null for none. */
    Instant since() {
        String text = only(SINCE);
        try {
            return text == null ? null : near(OffsetDateTime.parse(text.replace(' ', '+')).toInstant()); // a + in a query is read as a blank
        } catch (DateTimeException e) {
            throw UnreadableException.parameter(SINCE, MOMENT);
        }
    }

    private static Instant near(Instant moment) {
        if (moment.isBefore(EARLIEST) || moment.isAfter(LATEST)) {
            throw UnreadableException.parameter(SINCE, MOMENT);
        }
        return moment;
    }

    /** The same, where it must be said. */
    Instant requireSince() {
        Instant since = since();
        if (since == null) {
            throw UnreadableException.parameter(SINCE, MOMENT);
        }
        return since;
    }

    /** The number of the last one that was read; -1 for none. */
    long after() {
        String text = only(AFTER);
        return text == null ? -1 : number(AFTER, text);
    }

    /** What means nothing beside what else is said. */
    void requireNone(String name) {
        if (said.containsKey(name)) {
            throw UnreadableException.unknownParameter(name);
        }
    }

    int first() {
        String text = only(FIRST);
        long first = text == null ? 0 : number(FIRST, text);
        if (first > FeedService.FIRST_MAX) {
            throw UnreadableException.parameter(FIRST, "0–" + FeedService.FIRST_MAX);
        }
        return (int) first;
    }

    private String only(String name) {
        List<String> values = said.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw UnreadableException.parameter(name, "1 ×");
        }
        return values.isEmpty() ? null : values.get(0);
    }

    private static long number(String name, String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw UnreadableException.parameter(name, "0");
        }
        return Long.parseLong(text);
    }
}
