package org.tongzhou.core.forum;

/** By what somebody's own posts can be sorted: when they were written, when something was written in their topics last, or the titles of these. */
public enum OwnPostSort {
    WRITTEN, LAST, TITLE
}
