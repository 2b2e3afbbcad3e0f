package org.tongzhou.core.publications.bulletins.paper;

import java.util.List;
import java.util.Map;
import org.tongzhou.core.publications.bulletins.paper.PrintedParagraph.Alignment;

/** A line of text, measured: words of one look after each other. @param last whether its paragraph ends with it */
record PaperLine(List<PrintedWords> parts, PaperFace face, double size, double width, boolean last) {
    private static final double SMALL = 0.65;
    private static final double RAISED = 0.35;
    private static final double LOWERED = 0.15;
    private static final double RULE = 0.6;
    private static final double SPACING_MAX = 0.15;

    /** The face of emphasized words is that of headings, as type for Chinese has it. */
    static PaperFace face(PrintedWords words, PaperFace base) {
        return words.bold() && base == PaperFace.BODY ? PaperFace.HEADING : base;
    }

    static double size(PrintedWords words, double base) {
        return words.raised() == 0 ? base : base * SMALL;
    }

    /** @param x where it begins @param y of its foot @param spacing what is added behind each character */
    void draw(PaperPage page, double x, double y, double spacing, Map<PaperFace, FaceGlyphs> faces) {
        double at = x;
        for (PrintedWords words : parts) {
            PaperFace face = face(words, this.face);
            double size = size(words, this.size);
            double foot = y + (words.raised() > 0 ? this.size * RAISED : words.raised() < 0 ? -this.size * LOWERED : 0);
            double wide = faces.get(face).width(words.text(), size) + spacing * signs(words.text());
            page.put(new PaperPage.Run(face, size, false, at, foot, words.text(), words.slanted(), spacing));
            if (words.underlined()) {
                page.put(new PaperPage.Rule(at, foot - size * LOWERED, wide, RULE, false));
            }
            if (words.struck()) {
                page.put(new PaperPage.Rule(at, foot + size * RAISED, wide, RULE, false));
            }
            at += wide;
        }
    }

    /** What is added behind each character so that it fills a width; nothing where gaps would look like spaces. */
    double spacing(double room) {
        int signs = parts.stream().mapToInt(words -> signs(words.text())).sum();
        double spacing = last || signs < 2 ? 0 : Math.max(0, room - width) / (signs - 1);
        return spacing > size * SPACING_MAX ? 0 : spacing;
    }

    /** How far its beginning is from that of the room it has. */
    double begin(Alignment alignment, double room) {
        return switch (alignment) {
            case LEFT, JUSTIFIED -> 0;
            case CENTRE -> Math.max(0, room - width) / 2;
            case RIGHT -> Math.max(0, room - width);
        };
    }

    String text() {
        return String.join("", parts.stream().map(PrintedWords::text).toList());
    }

    private static int signs(String text) {
        return text.codePointCount(0, text.length());
    }
}
