package org.tongzhou.core.publications;

import java.util.List;

/** An adopted text, the pieces that it was made of, and what became of it; what was cancelled stands in the list of uses, too. */
public record AdoptionDetails(AdoptionRow row, int version, String body, List<AdoptionPart> parts, List<UseRow> uses) {
}
