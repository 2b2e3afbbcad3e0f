package org.tongzhou.core.organization;

import java.util.Locale;
import org.tongzhou.core.shared.InWords;

/** The head of a column as an argument of a refusal. */
record ColumnWord(TransferColumn column) implements InWords {
    @Override
    public String text(Locale locale) {
        return new TransferWords(locale).of(column);
    }
}
