package org.tongzhou.core.notices;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.tongzhou.core.notification.outbox.Way;

/**
 * That readers of a notice were urged.
 *
 * @param unit empty for those of all units
 * @param by   who did it: the user name as it is read, the name as it is shown
 * @param ways by what they were told, beside the portal
 */
public record UrgingRow(ReaderState state, String unit, int people, String by, Instant at, List<Way> ways) {
    public UrgingRow {
        ways = List.copyOf(ways);
    }

    /** For the query. */
    public UrgingRow(ReaderState state, String unit, int people, String by, Instant at, String ways) {
        this(state, unit, people, by, at, Stream.of(ways.split(",")).filter(way -> !way.isEmpty()).map(Way::valueOf).toList());
    }

    UrgingRow by(String shown) {
        return new UrgingRow(state, unit, people, shown, at, ways);
    }
}
