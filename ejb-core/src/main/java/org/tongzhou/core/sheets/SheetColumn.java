package org.tongzhou.core.sheets;

import java.util.List;

/**
 * A column of a sheet that is written.
 *
 * @param head       its first cell
 * @param widthChars how many Latin characters it is wide; a Chinese one takes two
 * @param use        how its head is coloured
 * @param choices    what is offered to choose from; empty for nothing. Other values can be typed
 * @param choicesOf  the column of the same workbook whose values are offered; null for none
 */
public record SheetColumn(String head, int widthChars, Use use, List<String> choices, Reference choicesOf) {
    /** What a column is for whoever fills in the sheet. */
    public enum Use {
        /** Must be filled in. */
        REQUIRED,
        /** May stay empty. */
        OPTIONAL,
        /** Is to be read only. */
        INFORMATION
    }

    /** A column of a sheet of the same workbook. @param column from 0 on */
    public record Reference(String sheet, int column) {
    }

    public SheetColumn {
        choices = List.copyOf(choices);
    }
}
