package org.tongzhou.core.notices;

/** How many people a notice addresses now, and how many more it would. */
public record NoticeWidening(long reached, long added) {
}
