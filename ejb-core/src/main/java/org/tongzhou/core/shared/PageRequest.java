package org.tongzhou.core.shared;

/** Which part of a list is wanted: {@code size} rows from row {@code first}, counted from 0. Only {@link WholeList} wants more than 500 at once. */
public record PageRequest(int first, int size) {
    public static final int SIZE_MAX_ROWS = 500;
    static final PageRequest WHOLE = new PageRequest(0, WholeList.MAX_ROWS);

    public PageRequest {
        boolean whole = first == 0 && size == WholeList.MAX_ROWS;
        if (first < 0 || size < 1 || size > SIZE_MAX_ROWS && !whole) {
            throw new IllegalArgumentException("first " + first + ", size " + size);
        }
    }
}
