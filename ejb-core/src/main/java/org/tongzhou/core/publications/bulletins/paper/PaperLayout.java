package org.tongzhou.core.publications.bulletins.paper;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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
            List<String> lines = PaperLines.wrap(text.title(), faces.get(PaperFace.BODY), SIZE, TEXT_WIDTH - 5 * SIZE, 0);
            for (int i = 0; i < lines.size(); i++) {
                double y = next();
                page().put(new PaperPage.Run(PaperFace.BODY, SIZE, false, LEFT + SIZE, y, lines.get(i)));
                if (i == lines.size() - 1) {
                    entries.add(new Entry(page(), LEFT + 2 * SIZE + faces.get(PaperFace.BODY).width(lines.get(i), SIZE), y));
                }
            }
        }
        line++;
    }

    private void layText(PrintedText text, boolean begins, int at) {
        List<String> title = PaperLines.wrap(text.title(), faces.get(PaperFace.TITLE), TITLE_SIZE, TEXT_WIDTH - 2 * SIZE, 0);
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
        title.forEach(words -> centre(PaperFace.TITLE, TITLE_SIZE, words));
        if (at < entries.size()) {
            refer(entries.get(at), pages.size());
        }
        for (String paragraph : text.paragraphs()) {
            List<String> lines = PaperLines.wrap(paragraph, faces.get(PaperFace.BODY), SIZE, TEXT_WIDTH, 2 * SIZE);
            for (int i = 0; i < lines.size(); i++) {
                double y = next();
                page().put(new PaperPage.Run(PaperFace.BODY, SIZE, false, i == 0 ? LEFT + 2 * SIZE : LEFT, y, lines.get(i)));
            }
        }
        if (!text.source().isEmpty()) {
            PaperLines.wrap(text.source(), faces.get(PaperFace.BODY), SIZE, TEXT_WIDTH, 0).forEach(words -> right(PaperFace.BODY, SIZE, words, next()));
        }
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
        List<List<String>> blocks = Stream.of(issue.report(), issue.send(), issue.distribute()).filter(words -> !words.isEmpty())
            .map(words -> PaperLines.wrap(words, face, SMALL, TEXT_WIDTH - 2 * SMALL, 0)).toList();
        int lines = blocks.stream().mapToInt(List::size).sum() + 1;
        double bottom = TOP - LINES * PITCH;
        double y = bottom + lines * FOOT_PITCH;
        if (TOP - line * PITCH < y + PITCH / 2) {
            pages.add(new PaperPage());
        }
        page().put(new PaperPage.Rule(LEFT, y, TEXT_WIDTH, 1, false));
        for (List<String> block : blocks) {
            for (int i = 0; i < block.size(); i++) {
                y -= FOOT_PITCH;
                page().put(new PaperPage.Run(PaperFace.BODY, SMALL, false, LEFT + (i == 0 ? SMALL : 3 * SMALL), y + FOOT_PITCH / 3, block.get(i)));
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

    private void centre(PaperFace face, double size, String words) {
        double y = next();
        page().put(new PaperPage.Run(face, size, false, LEFT + (TEXT_WIDTH - faces.get(face).width(words, size)) / 2, y, words));
    }

    private void right(PaperFace face, double size, String words, double y) {
        page().put(new PaperPage.Run(face, size, false, LEFT + TEXT_WIDTH - faces.get(face).width(words, size), y, words));
    }
}
