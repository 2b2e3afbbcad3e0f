package org.tongzhou.core.organization;

import java.io.Serializable;
import java.util.List;

/**
 * What a unit lacks to work in the portal (单位开通检查表): a head, an office director and a confidential secretary, and somebody in each section.
 *
 * @param missing the duties that nobody has today
 * @param unstaffed the names of sections where nobody holds a post today
 */
public record OpeningCheck(List<PostDuty> missing, List<String> unstaffed) implements Serializable {
    public OpeningCheck {
        missing = List.copyOf(missing);
        unstaffed = List.copyOf(unstaffed);
    }

    public boolean isComplete() {
        return missing.isEmpty() && unstaffed.isEmpty();
    }
}
