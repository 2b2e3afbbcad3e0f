package org.tongzhou.core.shared;

import jakarta.ejb.ApplicationException;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * A refusal that the office can explain to a person: a message key with arguments, never a text.
 * It ends the transaction without effect and reaches the caller as itself. Programming errors are no refusals.
 */
@ApplicationException(rollback = true, inherited = true)
public abstract class OfficeException extends RuntimeException {
    private final String key;
    private final transient Object[] arguments;

    /** @param key message key whose part before the first dot names the domain, as in {@code pages.notFound} */
    protected OfficeException(String key, Object... arguments) {
        super(key + Arrays.toString(arguments));
        this.key = key;
        this.arguments = arguments.clone();
    }

    public String key() {
        return key;
    }

    /** What happened and what to do next, in the reader's language. */
    public String text(Locale locale) {
        return text(locale, argument -> argument instanceof InWords words ? words.text(locale) : argument);
    }

    /** The same. @param named puts what people call a thing in the place of an argument that is its name in programs */
    public String text(Locale locale, UnaryOperator<Object> named) {
        return Messages.text(locale, key, arguments == null ? new Object[0] : Arrays.stream(arguments).map(named).toArray());
    }
}
