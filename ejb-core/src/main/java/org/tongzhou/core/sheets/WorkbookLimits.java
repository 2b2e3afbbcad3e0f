package org.tongzhou.core.sheets;

/**
 * How much of a workbook is read; beyond it, it is refused.
 *
 * @param fileMaxBytes     as it comes
 * @param inflatedMaxBytes of all its parts, unpacked
 * @param rowsMax          that are not empty, of each sheet
 * @param cellMaxChars     of one cell; what is longer is cut and marked so
 */
public record WorkbookLimits(long fileMaxBytes, long inflatedMaxBytes, int rowsMax, int cellMaxChars) {
}
