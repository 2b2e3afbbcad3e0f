package org.tongzhou.core.publications.bulletins.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.tongzhou.core.publications.bulletins.paper.PrintedParagraph.Alignment;
import org.tongzhou.core.publications.bulletins.paper.TableGrid.Place;

/**
 * A table, measured. It consists of lines of one height, to which rows are so many lines high; so it can be parted between any two lines, within a row as well. The
 * characters are as large as leaves each column room for its words, three lines of the table on two of the page or more.
 */
final class PaperTable {
    /** More columns can't be read on a page: {@value} of them have two characters each. */
    static final int COLUMNS_MAX = 24;
    private static final double SPARE = 1e-6;
    private static final double EDGE = 0.5;
    private static final double LEAST_SIGNS = 4;
    private static final double RISE = 0.12;
    private static final int SPAN_MAX = 99;
    private static final double HEAD_MAX = 1.0 / 3;

    /** @param pitch of its lines, in those of the page @param margin beside the words */
    private record Measure(double size, double pitch, double margin) {
    }

    private static final List<Measure> MEASURES = List.of(new Measure(12, 2.0 / 3, 4), new Measure(9, 1.0 / 2, 3), new Measure(7, 1.0 / 3, 1.5));

    /** A line in a cell. @param mark before it, if it begins the entry of a list */
    private record CellLine(PaperLine line, double x, double spacing, String mark, double markX) {
    }

    /** A cell with its lines. */
    private record Box(Place place, List<CellLine> lines) {
    }

    private final TableGrid grid;
    private final Map<PaperFace, FaceGlyphs> faces;
    private final Measure measure;
    private final double pitch;
    private final double[] edges;
    private final List<List<Box>> boxes = new ArrayList<>();
    private final int[] tops;
    private final int headLines;

    /** @param width of the whole, in points @param pitch of the page's lines */
    PaperTable(TableGrid grid, int heads, Map<PaperFace, FaceGlyphs> faces, double width, double pitch) {
        this.grid = grid;
        this.faces = faces;
        double[] least = new double[grid.columns()];
        double[] wanted = new double[grid.columns()];
        measureColumns(least, wanted, width);
        this.measure = MEASURES.stream().filter(each -> sum(least, each) <= width).findFirst().orElse(MEASURES.get(MEASURES.size() - 1));
        this.pitch = pitch * measure.pitch;
        this.edges = edges(least, wanted, width);
        grid.rows().forEach(row -> boxes.add(row.stream().map(this::box).toList()));
        this.tops = tops();
        this.headLines = tops[heads];
    }

    /** What the columns need and would like to have, in sizes of a character. */
    private void measureColumns(double[] least, double[] wanted, double width) {
        double limit = width / MEASURES.get(0).size;
        PaperLines[] lines = {new PaperLines(faces, PaperFace.BODY, 1, limit), new PaperLines(faces, PaperFace.HEADING, 1, limit)};
        Arrays.fill(least, 1);
        Arrays.fill(wanted, 1);
        for (int columns = 1; columns <= grid.columns(); columns++) { // what stands over several gets what those alone leave missing
            for (List<Place> row : grid.rows()) {
                for (Place place : row) {
                    for (PrintedParagraph paragraph : place.columns() == columns ? place.cell().paragraphs() : List.<PrintedParagraph>of()) {
                        PaperLines measured = lines[place.cell().head() ? 1 : 0];
                        double indent = indent(paragraph, 1) + hang(paragraph, 1);
                        double widest = Math.min(limit, measured.widest(paragraph.parts()) + indent);
                        raise(wanted, place, widest);
                        raise(least, place, Math.max(measured.narrowest(paragraph.parts()) + indent, Math.min(widest, LEAST_SIGNS)));
                    }
                }
            }
        }
    }

    private static void raise(double[] signs, Place place, double needed) {
        double missing = needed - Arrays.stream(signs, place.column(), place.column() + place.columns()).sum();
        for (int i = place.column(); i < place.column() + place.columns() && missing > 0; i++) {
            signs[i] += missing / place.columns();
        }
    }

    private static double sum(double[] signs, Measure measure) {
        return Arrays.stream(signs).map(each -> each * measure.size + 2 * measure.margin).sum();
    }

    /** Where the columns begin, and where the last one ends: what is left is shared, what is missing is taken from those that can be broken into lines. */
    private double[] edges(double[] least, double[] wanted, double width) {
        int count = least.length;
        double[] low = sum(least, measure) <= width ? least : least.clone();
        if (low != least) {
            Arrays.fill(low, 1);
        }
        double needed = sum(low, measure);
        double liked = sum(wanted, measure);
        double[] found = new double[count + 1];
        for (int i = 0; i < count; i++) {
            double column = liked <= width ? wanted[i] * measure.size + 2 * measure.margin + (width - liked) / count
                : low[i] * measure.size + 2 * measure.margin + (width - needed) * Math.max(0, wanted[i] - low[i]) * measure.size / Math.max(1, liked - needed);
            found[i + 1] = found[i] + column;
        }
        return found;
    }

    private Box box(Place place) {
        PaperFace face = place.cell().head() ? PaperFace.HEADING : PaperFace.BODY;
        double width = edges[place.column() + place.columns()] - edges[place.column()] - 2 * measure.margin + SPARE;
        List<CellLine> lines = new ArrayList<>();
        for (PrintedParagraph paragraph : place.cell().paragraphs()) {
            double markX = Math.min(indent(paragraph, measure.size), width / 3);
            double left = Math.min(markX + hang(paragraph, measure.size), width / 2);
            Alignment alignment = place.cell().head() && paragraph.alignment() == Alignment.LEFT ? Alignment.CENTRE : paragraph.alignment();
            List<PaperLine> wrapped = new PaperLines(faces, paragraph.heading() > 0 ? PaperFace.HEADING : face, measure.size, width - left).wrap(paragraph.parts(), 0);
            for (int i = 0; i < wrapped.size(); i++) {
                PaperLine line = wrapped.get(i);
                lines.add(new CellLine(line, left + line.begin(alignment, width - left), alignment == Alignment.JUSTIFIED ? line.spacing(width - left) : 0,
                    i == 0 ? paragraph.mark() : "", markX));
            }
        }
        return new Box(place, lines);
    }

    /** The entries of a list in a cell begin at its edge. */
    private static double indent(PrintedParagraph paragraph, double size) {
        return Math.max(0, paragraph.indent() - 1) * size;
    }

    private static double hang(PrintedParagraph paragraph, double size) {
        return paragraph.mark().isEmpty() ? 0 : Math.max(1, paragraph.mark().length() * 0.6) * size;
    }

    private int[] tops() {
        int[] heights = new int[boxes.size()];
        Arrays.fill(heights, 1);
        for (int row = 0; row < boxes.size(); row++) {
            for (Box box : boxes.get(row)) {
                heights[row] = box.place.rows() == 1 ? Math.max(heights[row], box.lines.size()) : heights[row];
            }
        }
        for (List<Box> row : boxes) {
            for (Box box : row) {
                int end = box.place.row() + box.place.rows();
                int missing = box.lines.size() - Arrays.stream(heights, box.place.row(), end).sum();
                heights[end - 1] += box.place.rows() > 1 ? Math.max(0, missing) : 0;
            }
        }
        int[] found = new int[heights.length + 1];
        for (int row = 0; row < heights.length; row++) {
            found[row + 1] = found[row] + heights[row];
        }
        return found;
    }

    /** Between two of its lines, in points. */
    double pitch() {
        return pitch;
    }

    /** How many lines it has. */
    int height() {
        return tops[tops.length - 1];
    }

    /** The lines of its head, which stands above each part but the first; 0 if it has none, or one that would take too much of the page. */
    int repeated(int from, int page) {
        return from >= headLines && headLines <= page * HEAD_MAX ? headLines : 0;
    }

    /**
     * Where the part ends that stands on this page: behind a row that is whole, unless a row is longer than a page.
     *
     * @param from its first line @param room lines on this page @param page lines on a whole one
     * @return the line behind; the first one if nothing of it should stand on this page
     */
    int end(int from, int room, int page) {
        if (room < 1 || from + room >= height()) {
            return room < 1 ? from : height();
        }
        int end = from + room;
        int row = rowOf(end);
        int begin = tops[row];
        if (from == 0 && begin <= headLines && room < page) {
            return from; // no head stands alone
        }
        boolean whole = tops[row + 1] - begin <= page;
        if (begin > from && whole || begin == end) {
            return begin;
        }
        return begin == from && whole ? from : end;
    }

    private int rowOf(int line) {
        int found = Arrays.binarySearch(tops, line);
        return found >= 0 ? found : -found - 2;
    }

    /** Draws its lines between two of them. @param y of the upper edge */
    void draw(PaperPage page, int from, int to, double x, double y) {
        int last = rowOf(to - 1);
        for (int row = Math.max(0, rowOf(from) - SPAN_MAX); row <= last; row++) {
            for (Box box : boxes.get(row)) {
                if (tops[row + box.place.rows()] > from) {
                    draw(page, box, from, to, x, y);
                }
            }
        }
    }

    private void draw(PaperPage page, Box box, int from, int to, double x, double y) {
        int begin = tops[box.place.row()];
        int end = tops[box.place.row() + box.place.rows()];
        double left = x + edges[box.place.column()];
        double right = x + edges[box.place.column() + box.place.columns()];
        double top = y - (Math.max(begin, from) - from) * pitch;
        double foot = y - (Math.min(end, to) - from) * pitch;
        page.put(new PaperPage.Rule(left, top - EDGE / 2, right - left, EDGE, false));
        page.put(new PaperPage.Rule(left, foot - EDGE / 2, right - left, EDGE, false));
        page.put(new PaperPage.Rule(left - EDGE / 2, foot, EDGE, top - foot, false));
        page.put(new PaperPage.Rule(right - EDGE / 2, foot, EDGE, top - foot, false));
        double first = begin + (begin >= from && end <= to ? (end - begin - box.lines.size()) / 2.0 : 0); // what is whole stands in the middle
        for (CellLine line : box.lines) {
            if (first >= from && first + 1 <= to) {
                double base = y - (first - from + 0.5) * pitch - measure.size * (0.5 - RISE);
                if (!line.mark.isEmpty()) {
                    page.put(new PaperPage.Run(PaperFace.BODY, measure.size, false, left + measure.margin + line.markX, base, line.mark));
                }
                line.line.draw(page, left + measure.margin + line.x, base, line.spacing, faces);
            }
            first++;
        }
    }
}
