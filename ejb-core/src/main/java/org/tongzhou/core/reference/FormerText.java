package org.tongzhou.core.reference;

import java.io.Serializable;

/**
 * A holding as it was before it was put right.
 *
 * @param facts      what was said of it beside its title
 * @param unreviewed whether readers were told that whose words they are had not gone over them
 */
public record FormerText(String title, String facts, String body, boolean unreviewed) implements Serializable {
    public static FormerText of(Holding holding) {
        return new FormerText(holding.getTitle(), holding.facts(), holding.getBody(), holding.isUnreviewed());
    }
}
