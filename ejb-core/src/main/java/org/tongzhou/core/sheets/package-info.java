/** Workbooks of Excel (.xlsx, ECMA-376) as files to take away and to bring: rows of plain values, without formulas. Knows no domain. */
package org.tongzhou.core.sheets;
