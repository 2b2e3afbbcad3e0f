package org.tongzhou.core.pages;

/**
 * Where a window lies on the grid of twelve columns. A place may be anything a caller sends; {@link #isOnGrid} tells
 * whether it keeps the limits.
 *
 * @param x columns left of it
 * @param y rows above it
 * @param height in rows, a fixed small unit
 * @param autoHeight whether the window is as tall as its content; {@code height} is then the space kept for it
 */
public record Place(int x, int y, int width, int height, boolean autoHeight) {
    public static final int COLUMNS = 12;
    public static final int WIDTH_MIN = 2;
    public static final int HEIGHT_MIN = 3;
    public static final int HEIGHT_MAX = 60;
    public static final int Y_MAX = 999;

    public boolean isOnGrid() {
        return x >= 0 && width >= WIDTH_MIN && width <= COLUMNS && x <= COLUMNS - width
            && y >= 0 && y <= Y_MAX && height >= HEIGHT_MIN && height <= HEIGHT_MAX;
    }

    /** Whether the two share a cell. */
    public boolean collidesWith(Place other) {
        return x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height;
    }

    Place withHeight(int rows) {
        return new Place(x, y, width, rows, autoHeight);
    }

    Place atRow(int newY) {
        return newY == y ? this : new Place(x, newY, width, height, autoHeight);
    }
}
