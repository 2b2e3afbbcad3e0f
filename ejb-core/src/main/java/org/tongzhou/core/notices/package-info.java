/**
 * Notices (通知公告): what units tell their people, who has read it, and what they replied.
 *
 * <p>{@link org.tongzhou.core.notices.NoticeService} is the readers' door, {@link org.tongzhou.core.notices.NoticeDeskService} that of
 * those who publish.
 */
package org.tongzhou.core.notices;
