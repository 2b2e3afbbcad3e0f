package org.tongzhou.core.organization;

/** The sheets of a workbook of the organization; their names are {@code organization.sheet.<name>}. */
public enum TransferSheet {
    UNITS, POSTS, PEOPLE
}
