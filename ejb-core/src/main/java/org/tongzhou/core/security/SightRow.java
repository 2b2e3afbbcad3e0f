package org.tongzhou.core.security;

import java.util.List;
import org.tongzhou.core.organization.Sight;

/** Somebody who sees a thing, and all reasons why. */
public record SightRow(PersonRow person, List<Sight.Why> whys) {
    public SightRow {
        whys = List.copyOf(whys);
    }
}
