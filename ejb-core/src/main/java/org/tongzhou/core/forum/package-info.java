/**
 * The forum (内部论坛): boards, topics and their posts, under real names.
 *
 * <p>{@link org.tongzhou.core.forum.ForumService} is the readers' door, {@link org.tongzhou.core.forum.ForumPostService} that of those who
 * write, {@link org.tongzhou.core.forum.ForumModerationService} that of moderators, {@link org.tongzhou.core.forum.ForumPendingService} that to
 * what waits for them, {@link org.tongzhou.core.forum.ForumBoardService} that of who keeps the boards.
 */
package org.tongzhou.core.forum;
