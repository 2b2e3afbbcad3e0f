package org.tongzhou.core.workcalendar;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.tongzhou.core.shared.InWords;
import org.tongzhou.core.shared.Messages;

/** Why a year cannot be decided as it is. */
public record YearProblem(String key, List<String> arguments) implements Serializable, InWords {
    public YearProblem {
        arguments = List.copyOf(arguments);
    }

    static YearProblem of(String key, Object... arguments) {
        return new YearProblem(key, List.of(arguments).stream().map(Object::toString).toList());
    }

    @Override
    public String text(Locale locale) {
        return Messages.text(locale, key, arguments.toArray());
    }
}
