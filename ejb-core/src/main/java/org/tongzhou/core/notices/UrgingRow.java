package org.tongzhou.core.notices;

import java.time.Instant;

/**
 * That readers of a notice were urged.
 *
 * @param unit empty for those of all units
 * @param by   who did it: the user name as it is read, the name as it is shown
 */
public record UrgingRow(ReaderState state, String unit, int people, String by, Instant at) {

    UrgingRow by(String shown) {
        return new UrgingRow(state, unit, people, shown, at);
    }
}
