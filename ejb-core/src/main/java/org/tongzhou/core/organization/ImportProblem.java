package org.tongzhou.core.organization;

import java.util.Locale;
import org.tongzhou.core.shared.OfficeException;

/**
 * Why a row of a file is refused.
 *
 * @param row     as the spreadsheet shows it
 * @param column  null if it is about none that we know
 * @param value   what stands there, its beginning if it is long
 * @param refusal what is wrong and what to do
 */
record ImportProblem(TransferSheet sheet, int row, TransferColumn column, String value, OfficeException refusal) {
    private static final int VALUE_MAX_CHARS = 60;

    ImportProblem {
        value = shorter(value);
    }

    static String shorter(String text) {
        return text.length() <= VALUE_MAX_CHARS ? text : text.substring(0, VALUE_MAX_CHARS) + '…';
    }

    String text(Locale locale) {
        return refusal.text(locale);
    }
}
