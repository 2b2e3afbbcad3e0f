package org.tongzhou.core.pages;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The geometry of a page. The script of the page editor does the same, proved by the same file of cases. */
final class Grid {
    /** From the top, from the left. */
    static final Comparator<Place> READING_ORDER_OF_PLACES = comparingInt(Place::y).thenComparingInt(Place::x);
    static final Comparator<WindowDetails> READING_ORDER =
        comparing(WindowDetails::place, READING_ORDER_OF_PLACES).thenComparingLong(WindowDetails::id);

    /** The space kept for a window as tall as its content of which nothing else is said: a short list. */
    static final int HEIGHT_DEFAULT = 8;

    /** The rows of a head alone. */
    static final int HEIGHT_MINIMIZED = 2;

    private Grid() {
    }

    /**
     * Lets no two windows overlap. Those with a fixed place are set first, then the others, in the order of (y, x, id): each goes
     * down from its row while it collides with one that is set, then up while it does not.
     *
     * @return the windows in reading order
     */
    static List<WindowDetails> settle(List<WindowDetails> windows) {
        List<WindowDetails> ordered = windows.stream()
            .sorted(comparing((WindowDetails window) -> !window.locks().fixedPlace()).thenComparing(READING_ORDER))
            .toList();
        List<WindowDetails> settled = new ArrayList<>(ordered.size());
        List<Place> taken = new ArrayList<>(ordered.size());
        for (WindowDetails window : ordered) {
            Place place = down(window.place(), taken);
            if (!window.locks().fixedPlace()) {
                place = up(place, taken);
            }
            taken.add(place);
            settled.add(place == window.place() ? window : window.at(place));
        }
        settled.sort(READING_ORDER);
        return settled;
    }

    private static Place down(Place wanted, List<Place> taken) {
        Place place = wanted;
        Place obstacle = obstacle(place, taken);
        while (obstacle != null) {
            place = place.atRow(obstacle.y() + obstacle.height());
            obstacle = obstacle(place, taken);
        }
        return place;
    }

    private static Place up(Place wanted, List<Place> taken) {
        Place place = wanted;
        while (place.y() > 0 && obstacle(place.atRow(place.y() - 1), taken) == null) {
            place = place.atRow(place.y() - 1);
        }
        return place;
    }

    private static Place obstacle(Place place, List<Place> taken) {
        for (Place other : taken) {
            if (place.collidesWith(other)) {
                return other;
            }
        }
        return null;
    }

    /**
     * The place of a window in a page that is described in columns of equal width.
     *
     * @param column counted from 1
     * @param position in the column, counted from 0
     */
    static Place inColumn(int column, int position, int columns) {
        int width = Place.COLUMNS / columns;
        int y = Math.min(position * HEIGHT_DEFAULT, Place.Y_MAX);
        return new Place((column - 1) * width, y, width, HEIGHT_DEFAULT, true);
    }
}
