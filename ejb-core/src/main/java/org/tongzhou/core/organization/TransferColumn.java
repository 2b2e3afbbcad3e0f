package org.tongzhou.core.organization;

import java.util.Arrays;
import java.util.List;
import org.tongzhou.core.sheets.SheetColumn.Use;

/**
 * The columns of a workbook of the organization, in their order; their heads are {@code organization.column.<name>}. What an id is for:
 * it says which unit, post or person a row is about, whatever else was changed; without it, name and place say so.
 */
public enum TransferColumn {
    UNIT_ID(TransferSheet.UNITS, Use.OPTIONAL, 8),
    UNIT_LABEL(TransferSheet.UNITS, Use.INFORMATION, 30),
    PARENT(TransferSheet.UNITS, Use.OPTIONAL, 24),
    UNIT_NAME(TransferSheet.UNITS, Use.REQUIRED, 36),
    SHORT_NAME(TransferSheet.UNITS, Use.OPTIONAL, 22),
    KIND(TransferSheet.UNITS, Use.REQUIRED, 18),
    ISSUER_CODES(TransferSheet.UNITS, Use.OPTIONAL, 28),
    CODE(TransferSheet.UNITS, Use.OPTIONAL, 20),

    POST_ID(TransferSheet.POSTS, Use.OPTIONAL, 8),
    POST_UNIT(TransferSheet.POSTS, Use.REQUIRED, 30),
    POST_NAME(TransferSheet.POSTS, Use.REQUIRED, 22),
    RANK(TransferSheet.POSTS, Use.REQUIRED, 14),
    DUTY(TransferSheet.POSTS, Use.OPTIONAL, 14),
    HEADCOUNT(TransferSheet.POSTS, Use.OPTIONAL, 8),

    PERSON_ID(TransferSheet.PEOPLE, Use.OPTIONAL, 8),
    FAMILY_NAME(TransferSheet.PEOPLE, Use.REQUIRED, 10),
    GIVEN_NAME(TransferSheet.PEOPLE, Use.REQUIRED, 12),
    GENDER(TransferSheet.PEOPLE, Use.OPTIONAL, 8),
    PERSON_UNIT(TransferSheet.PEOPLE, Use.REQUIRED, 30),
    PERSON_POST(TransferSheet.PEOPLE, Use.REQUIRED, 22),
    FROM(TransferSheet.PEOPLE, Use.OPTIONAL, 14),
    OFFICE_PHONE(TransferSheet.PEOPLE, Use.OPTIONAL, 18),
    ROOM(TransferSheet.PEOPLE, Use.OPTIONAL, 12),
    MOBILE(TransferSheet.PEOPLE, Use.OPTIONAL, 18),
    EMAIL(TransferSheet.PEOPLE, Use.OPTIONAL, 28),
    OTHERS(TransferSheet.PEOPLE, Use.INFORMATION, 40),
    STATUS(TransferSheet.PEOPLE, Use.INFORMATION, 14);

    private final TransferSheet sheet;
    private final Use use;
    private final int widthChars;

    TransferColumn(TransferSheet sheet, Use use, int widthChars) {
        this.sheet = sheet;
        this.use = use;
        this.widthChars = widthChars;
    }

    static List<TransferColumn> of(TransferSheet sheet) {
        return Arrays.stream(values()).filter(column -> column.sheet == sheet).toList();
    }

    TransferSheet sheet() {
        return sheet;
    }

    Use use() {
        return use;
    }

    int widthChars() {
        return widthChars;
    }
}
