package org.tongzhou.core.todo;

/** How much the caller has to do, and how much of it is overdue. */
public record TodoCounts(long open, long overdue) {
}
