package org.tongzhou.core.publications.bulletins.paper;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Where the cells of a table stand, as HTML places them; columns in which no cell begins are none. */
final class TableGrid {
    /** A cell that begins in a row and a column. */
    record Place(PrintedTable.Cell cell, int row, int column, int columns, int rows) {
    }

    private final List<List<Place>> rows = new ArrayList<>();
    private final int columns;

    TableGrid(PrintedTable table) {
        int count = table.rows().size();
        List<Integer> taken = new ArrayList<>(); // by column, the first row that is free
        BitSet begins = new BitSet();
        for (int row = 0; row < count; row++) {
            int below = (row < table.heads() ? table.heads() : count) - row;
            List<Place> places = new ArrayList<>();
            int column = 0;
            for (PrintedTable.Cell cell : table.rows().get(row)) {
                while (column < taken.size() && taken.get(column) > row) {
                    column++;
                }
                int high = Math.min(cell.rows(), below);
                int wide = take(taken, column, cell.columns(), row, high);
                begins.set(column);
                places.add(new Place(cell, row, column, wide, high));
                column += wide;
            }
            rows.add(places);
        }
        columns = begins.cardinality();
        int[] ranks = ranks(begins, taken.size());
        rows.replaceAll(places -> places.stream().map(place -> joined(place, ranks)).toList());
    }

    /** @return how many columns were free, up to a cell from above */
    private static int take(List<Integer> taken, int column, int columns, int row, int high) {
        int end = column;
        while (end < column + columns && (end >= taken.size() || taken.get(end) <= row)) {
            if (end == taken.size()) {
                taken.add(0);
            }
            taken.set(end++, row + high);
        }
        return end - column;
    }

    /** By column, how many before it count. */
    private static int[] ranks(BitSet begins, int count) {
        int[] ranks = new int[count + 1];
        for (int column = 0; column < count; column++) {
            ranks[column + 1] = ranks[column] + (begins.get(column) ? 1 : 0);
        }
        return ranks;
    }

    private static Place joined(Place place, int[] ranks) {
        int column = ranks[place.column];
        return new Place(place.cell, place.row, column, ranks[place.column + place.columns] - column, place.rows);
    }

    int columns() {
        return columns;
    }

    List<List<Place>> rows() {
        return rows;
    }
}
