package org.tongzhou.core.shared;

/** Which part of a list is wanted: {@code size} rows from row {@code first}, counted from 0. */
public record PageRequest(int first, int size) {
    public static final int SIZE_MAX_ROWS = 500;

    public PageRequest {
        if (first < 0 || size < 1 || size > SIZE_MAX_ROWS) {
            throw new IllegalArgumentException("first " + first + ", size " + size);
        }
    }
}
