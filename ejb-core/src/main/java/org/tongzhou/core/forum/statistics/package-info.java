/**
 * Statistics of the forum (统计): how many topics and replies were written in boards, by units, in months, how many people took part, what was picked for the
 * digest and what nobody has answered.
 *
 * <p>{@link org.tongzhou.core.forum.statistics.ForumStatisticsService} is its door. All is counted when it is asked for: posts are tens of thousands, and indexed
 * by when they were written. What is deleted does not count.
 */
package org.tongzhou.core.forum.statistics;
