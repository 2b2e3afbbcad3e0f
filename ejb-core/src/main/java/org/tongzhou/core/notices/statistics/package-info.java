/**
 * Statistics of notices (统计): how many were published by units, in columns, by authors, in months, how many of those addressed have read them, and how many
 * of those asked have replied, and in time.
 *
 * <p>{@link org.tongzhou.core.notices.statistics.NoticeStatisticsService} is its door. Whom a notice reaches and what these have done with it is counted
 * ahead, by {@link org.tongzhou.core.notices.statistics.NoticeCounting}: a year of notices has millions of readings.
 */
package org.tongzhou.core.notices.statistics;
