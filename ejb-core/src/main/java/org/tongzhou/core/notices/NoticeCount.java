package org.tongzhou.core.notices;

/** What can be counted of a notice. @param replyAsked whether it asks for replies @param repliedInTime how many came before they were due */
public record NoticeCount(NoticeReach reach, boolean replyAsked, long repliedInTime) {
}
