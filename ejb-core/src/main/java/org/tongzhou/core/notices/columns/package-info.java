/**
 * Columns (栏目) of what units tell their people: who reads them, who writes in them, who reviews what is written, and how long it is shown.
 *
 * <p>{@link org.tongzhou.core.notices.columns.ColumnService} is the door of those who keep them; what stands in the columns asks
 * {@link org.tongzhou.core.notices.columns.Columns}.
 */
package org.tongzhou.core.notices.columns;
