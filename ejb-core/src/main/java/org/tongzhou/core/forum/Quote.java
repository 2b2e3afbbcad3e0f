package org.tongzhou.core.forum;

/** The post that another one answers. @param words the beginning of its text; null if it was deleted */
public record Quote(long id, long topicId, int floor, String authorName, String words) {
}
