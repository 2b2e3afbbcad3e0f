package org.tongzhou.core.publications.bulletins.paper;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tongzhou.core.publications.bulletins.paper.PrintedParagraph.Alignment;

/** Lays an issue out on pages. Measures are those of GB/T 9704-2012, 5.1 and 5.2, in points. */
final class PaperLayout {
    static final double MM = 72 / 25.4;
    static final double WIDTH = 210 * MM;
    static final double HEIGHT = 297 * MM;
    private static final double LEFT = 28 * MM;
    private static final double TOP = HEIGHT - 37 * MM;
    private static final double TEXT_WIDTH = 156 * MM;
    private static final double PITCH = 225 * MM / 22;
    private static final int LINES = 22;
    private static final double SIZE = 15.75;
    private static final double TITLE_SIZE = 21;
    private static final double SMALL = 13;
    private static final double MASTHEAD_MAX = 52;
    private static final double FOOT_PITCH = 22;
    private static final double NUMBER_DROP = 24;
    private static final double INDENT = 2 * SIZE;
    private static final int INDENTS_MAX = 6;
    private static final double HANG = 1.5 * SIZE;
    private static final double SPARE = 1e-6;

    private final PrintedIssue issue;
    private final Map<PaperFace, FaceGlyphs> faces = new EnumMap<>(PaperFace.class);
    private final List<PaperPage> pages = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private int line;

    /** A line of the table of contents, to which the page is added when it is known. */
    private record Entry(PaperPage page, double x, double y) {
    }

    PaperLayout(PrintedIssue issue, Map<PaperFace, FaceGlyphs> faces) {
        this.issue = issue;
        this.faces.putAll(faces);
    }

    List<PaperPage> lay() {
        pages.add(new PaperPage());
        layHead();
        if (issue.texts().size() > 1) {
            layContents();
        }
        String section = "";
        for (int i = 0; i < issue.texts().size(); i++) {
            PrintedText text = issue.texts().get(i);
            layText(text, !text.section().equals(section), i);
            section = text.section();
        }
        layFoot();
        number();
        return pages;
    }

    private PaperPage page() {
        return pages.get(pages.size() - 1);
    }

    /** The next line's; on another page if this one is full. */
    private double next() {
        if (line >= LINES) {
            pages.add(new PaperPage());
            line = 0;
        }
        line++;
        return TOP - line * PITCH + PITCH / 4;
    }

    private void layHead() {
        if (!issue.caution().isEmpty()) {
            page().put(new PaperPage.Run(PaperFace.HEADING, SMALL, false, LEFT, TOP - SMALL, issue.caution()));
        }
        FaceGlyphs title = faces.get(PaperFace.TITLE);
        double size = Math.min(MASTHEAD_MAX, TEXT_WIDTH / title.width(issue.masthead(), 1));
        page().put(new PaperPage.Run(PaperFace.TITLE, size, true, LEFT + (TEXT_WIDTH - title.width(issue.masthead(), size)) / 2, TOP - PITCH - MASTHEAD_MAX, issue.masthead()));
        line = 4;
        centre(PaperFace.BODY, SIZE, issue.number());
        double y = next();
        page().put(new PaperPage.Run(PaperFace.BODY, SIZE, false, LEFT, y, issue.office()));
        right(PaperFace.BODY, SIZE, issue.day(), y);
        page().put(new PaperPage.Rule(LEFT, y - PITCH / 3, TEXT_WIDTH, 1.8, true));
        line++;
    }

    private void layContents() {
        centre(PaperFace.HEADING, SIZE, issue.contents());
        for (PrintedText text : issue.texts()) {
            for (PaperLine each : lines(PaperFace.BODY, SIZE, TEXT_WIDTH - 5 * SIZE, text.title())) {
                double y = next();
                each.draw(page(), LEFT + SIZE, y, 0, faces);
                if (each.last()) {
                    entries.add(new Entry(page(), LEFT + 2 * SIZE + each.width(), y));
                }
            }
        }
        line++;
    }

    private void layText(PrintedText text, boolean begins, int at) {
        List<PaperLine> title = lines(PaperFace.TITLE, TITLE_SIZE, TEXT_WIDTH - 2 * SIZE, text.title());
        boolean headed = begins && !text.section().isEmpty();
        int together = title.size() + (headed ? 2 : 1) + 2; // no heading stands alone at the end of a page
        if (line + together > LINES) {
            line = LINES;
        } else {
            line++;
        }
        if (headed) {
            centre(PaperFace.HEADING, SIZE, '【' + text.section() + '】');
        }
        title.forEach(words -> draw(words, Alignment.CENTRE));
        if (at < entries.size()) {
            refer(entries.get(at), pages.size());
        }
        for (PrintedBlock block : text.blocks()) {
            if (block instanceof PrintedTable table) {
                layTable(table);
            } else if (block instanceof PrintedParagraph paragraph) {
                layParagraph(paragraph);
            }
        }
        if (!text.source().isEmpty()) {
            lines(PaperFace.BODY, SIZE, TEXT_WIDTH, text.source()).forEach(words -> draw(words, Alignment.RIGHT));
        }
    }

    /** GB/T 9704-2012, 7.3.3: the first line begins two characters further in; a heading is in another face and does not end a page. */
    private void layParagraph(PrintedParagraph paragraph) {
        PaperFace face = switch (paragraph.heading()) {
            case 0 -> PaperFace.BODY;
            case 1 -> PaperFace.HEADING;
            default -> PaperFace.TITLE;
        };
        double mark = LEFT + INDENT * Math.min(paragraph.indent(), INDENTS_MAX);
        double left = paragraph.mark().isEmpty() ? mark : mark + Math.max(HANG, faces.get(PaperFace.BODY).width(paragraph.mark(), SIZE) + SIZE / 3);
        boolean even = paragraph.alignment() == Alignment.LEFT || paragraph.alignment() == Alignment.JUSTIFIED;
        double first = even && paragraph.mark().isEmpty() ? INDENT : 0;
        double width = LEFT + TEXT_WIDTH - left;
        List<PaperLine> lines = new PaperLines(faces, face, SIZE, width).wrap(paragraph.parts(), first);
        if (paragraph.heading() > 0 && line + lines.size() >= LINES) {
            line = LINES;
        }
        for (int i = 0; i < lines.size(); i++) {
            double indent = i == 0 ? first : 0;
            double y = next();
            if (i == 0) {
                page().put(new PaperPage.Run(PaperFace.BODY, SIZE, false, mark, y, paragraph.mark()));
            }
            double spacing = paragraph.alignment() == Alignment.JUSTIFIED ? lines.get(i).spacing(width - indent) : 0;
            lines.get(i).draw(page(), left + indent + lines.get(i).begin(paragraph.alignment(), width - indent), y, spacing, faces);
        }
    }

    private void layTable(PrintedTable table) {
        TableGrid grid = new TableGrid(table);
        if (grid.columns() > PaperTable.COLUMNS_MAX) {
            table.lines().forEach(this::layParagraph);
            return;
        }
        PaperTable measured = new PaperTable(grid, table.heads(), faces, TEXT_WIDTH, PITCH);
        int whole = linesIn(LINES, measured);
        int from = 0;
        while (from < measured.height()) {
            int head = measured.repeated(from, whole);
            int end = measured.end(from, linesIn(LINES - line, measured) - head, whole - head);
            if (end > from) {
                double y = TOP - line * PITCH;
                measured.draw(page(), 0, head, LEFT, y);
                measured.draw(page(), from, end, LEFT, y - head * measured.pitch());
                line += (int) Math.ceil((head + end - from) * measured.pitch() / PITCH - SPARE);
                from = end;
            }
            if (from < measured.height()) {
                pages.add(new PaperPage());
                line = 0;
            }
        }
    }

    private static int linesIn(int lines, PaperTable table) {
        return (int) Math.floor(lines * PITCH / table.pitch() + SPARE);
    }

    /** Dots, and the page on which a text begins. */
    private void refer(Entry entry, int number) {
        FaceGlyphs face = faces.get(PaperFace.BODY);
        String said = String.valueOf(number);
        double end = LEFT + TEXT_WIDTH - SIZE;
        int dots = (int) ((end - face.width(said, SIZE) - entry.x() - SIZE / 2) / face.width("…", SIZE));
        entry.page().put(new PaperPage.Run(PaperFace.BODY, SIZE, false, entry.x() - SIZE / 2, entry.y(), "…".repeat(Math.max(0, dots))));
        entry.page().put(new PaperPage.Run(PaperFace.BODY, SIZE, false, end - face.width(said, SIZE), entry.y(), said));
    }

    /** Whom it goes to and how many are printed, at the foot of the last page (版记). */
    private void layFoot() {
        FaceGlyphs face = faces.get(PaperFace.BODY);
        List<List<PaperLine>> blocks = Stream.of(issue.report(), issue.send(), issue.distribute()).filter(words -> !words.isEmpty())
            .map(words -> lines(PaperFace.BODY, SMALL, TEXT_WIDTH - 4 * SMALL, words)).toList();
        int lines = blocks.stream().mapToInt(List::size).sum() + 1;
        double bottom = TOP - LINES * PITCH;
        double y = bottom + lines * FOOT_PITCH;
        if (TOP - line * PITCH < y + PITCH / 2) {
            pages.add(new PaperPage());
        }
        page().put(new PaperPage.Rule(LEFT, y, TEXT_WIDTH, 1, false));
        for (List<PaperLine> block : blocks) {
            for (int i = 0; i < block.size(); i++) {
                y -= FOOT_PITCH;
                block.get(i).draw(page(), LEFT + (i == 0 ? SMALL : 3 * SMALL), y + FOOT_PITCH / 3, 0, faces);
            }
        }
        if (!blocks.isEmpty()) {
            page().put(new PaperPage.Rule(LEFT, y, TEXT_WIDTH, 0.7, false));
        }
        y -= FOOT_PITCH;
        page().put(new PaperPage.Run(PaperFace.BODY, SMALL, false, LEFT + SMALL, y + FOOT_PITCH / 3, issue.office()));
        page().put(new PaperPage.Run(PaperFace.BODY, SMALL, false, LEFT + TEXT_WIDTH - SMALL - face.width(issue.copies(), SMALL), y + FOOT_PITCH / 3, issue.copies()));
        page().put(new PaperPage.Rule(LEFT, y, TEXT_WIDTH, 1, false));
    }

    /** Below the text, at the outer edge: GB/T 9704-2012, 7.5. */
    private void number() {
        double y = TOP - LINES * PITCH - NUMBER_DROP;
        for (int i = 0; i < pages.size(); i++) {
            String words = "— " + (i + 1) + " —";
            double x = i % 2 == 0 ? LEFT + TEXT_WIDTH - SIZE - faces.get(PaperFace.BODY).width(words, SMALL) : LEFT + SIZE;
            pages.get(i).put(new PaperPage.Run(PaperFace.BODY, SMALL, false, x, y, words));
        }
    }

    private List<PaperLine> lines(PaperFace face, double size, double width, String text) {
        return new PaperLines(faces, face, size, width).wrap(text);
    }

    private void draw(PaperLine words, Alignment alignment) {
        double y = next();
        words.draw(page(), LEFT + words.begin(alignment, TEXT_WIDTH), y, 0, faces);
    }

    private void centre(PaperFace face, double size, String words) {
        double y = next();
        page().put(new PaperPage.Run(face, size, false, LEFT + (TEXT_WIDTH - faces.get(face).width(words, size)) / 2, y, words));
    }

    private void right(PaperFace face, double size, String words, double y) {
        page().put(new PaperPage.Run(face, size, false, LEFT + TEXT_WIDTH - faces.get(face).width(words, size), y, words));
    }
}
