package org.tongzhou.core.configuration;

import java.io.Serializable;
import org.tongzhou.core.shared.RuleViolationException;

/**
 * Something of the system that administrators may set: a whole number within a range, or a switch (0 or 1). A domain declares it as a constant, tells it by a
 * {@link ParameterSource} and asks {@link Configuration} for its value. Its texts stand in the domain's bundle: for {@code security.password.minChars}
 * these are {@code security.parameter.password.minChars} and the same with {@code .hint}.
 *
 * @param key    {@code domain.name}, never changed
 * @param normal what counts as long as nobody has set it
 * @param min    the least that can be set, {@code max} the most
 */
public record Parameter(String key, Unit unit, int normal, int min, int max, Effect effect) implements Serializable {
    static final int KEY_MAX_CHARS = 80;

    /** What the number counts. */
    public enum Unit {
        CHARACTERS, TIMES, MINUTES, HOURS, DAYS, MEGABYTES, PIECES, SWITCH
    }

    /** From when on another value counts. */
    public enum Effect {
        AT_ONCE, AT_NEXT_LOGIN, AT_NEXT_PASSWORD
    }

    public Parameter {
        if (!key.matches("[a-z]+(\\.[a-zA-Z]+)+") || key.length() > KEY_MAX_CHARS || min > normal || normal > max) {
            throw new IllegalArgumentException("no parameter: " + key);
        }
    }

    public static Parameter number(String key, Unit unit, int normal, int min, int max, Effect effect) {
        return new Parameter(key, unit, normal, min, max, effect);
    }

    public static Parameter onOff(String key, boolean normal, Effect effect) {
        return new Parameter(key, Unit.SWITCH, normal ? 1 : 0, 0, 1, effect);
    }

    /** The domain that it belongs to. */
    public String domain() {
        return key.substring(0, key.indexOf('.'));
    }

    /** The key of its name among the texts of its domain; with {@code .hint} what it is for. */
    public String textKey() {
        return domain() + ".parameter" + key.substring(key.indexOf('.'));
    }

    /** @throws RuleViolationException if the value is out of range */
    void check(int value) {
        if (value < min || value > max) {
            throw new RuleViolationException("configuration.outOfRange", min, max);
        }
    }
}
