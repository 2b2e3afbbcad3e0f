package org.tongzhou.core.notices.columns;

/** What somebody has to do with a column. */
enum ColumnPart {
    READER, AUTHOR, SECTION_REVIEWER, OFFICE_REVIEWER
}
