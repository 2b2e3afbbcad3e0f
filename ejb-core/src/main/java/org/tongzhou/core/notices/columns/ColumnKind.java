package org.tongzhou.core.notices.columns;

/** Whom a column is for; its words are {@code notices.columnKind.<name>}. */
public enum ColumnKind {
    /** Everybody may read it (通用信息); each notice says whom it is addressed to. */
    GENERAL,
    /** Certain units, roles and people (特殊信息); what is read there bears the reader's name. */
    RESTRICTED,
    /** The section, or the unit with its sections, that owns it (科室资料). */
    SECTION
}
