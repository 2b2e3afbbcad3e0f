package org.tongzhou.core.forum;

/**
 * What is in a topic beside words.
 *
 * @param poll  whether a poll stands there; {@code over} whether nobody votes in it any more
 * @param files of its posts that are there
 */
public record TopicMark(boolean poll, boolean over, int files) {
    static final TopicMark NONE = new TopicMark(false, false, 0);
}
