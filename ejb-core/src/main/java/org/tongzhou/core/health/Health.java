package org.tongzhou.core.health;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.tongzhou.core.shared.Messages;

/**
 * What a look has found.
 *
 * @param name     what was looked at, see {@link HealthCheck#name}
 * @param sentence key of what is said of it; {@code arguments} fill its gaps
 */
public record Health(String name, Level level, String sentence, List<Serializable> arguments) implements Serializable {
    /** How it is, the worst last. */
    public enum Level {
        GOOD, ATTENTION, TROUBLE
    }

    public Health {
        arguments = List.copyOf(arguments);
    }

    public static Health of(String name, Level level, Serializable... arguments) {
        return new Health(name, level, name + '.' + level.name().toLowerCase(Locale.ROOT), List.of(arguments));
    }

    /** The part could not be looked at. */
    static Health unknown(String name) {
        return new Health(name, Level.TROUBLE, "health.unknown", List.of());
    }

    /** What was looked at, in the reader's language. */
    public String title(Locale locale) {
        return Messages.text(locale, name);
    }

    /** How it is and, if it is not good, what to do. */
    public String text(Locale locale) {
        return Messages.text(locale, sentence, arguments.toArray());
    }
}
