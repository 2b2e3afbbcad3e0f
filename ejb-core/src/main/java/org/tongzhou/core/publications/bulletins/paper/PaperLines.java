package org.tongzhou.core.publications.bulletins.paper;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines: between Chinese characters, and of others between words; no line begins with a sign that ends something. */
final class PaperLines {
    private static final String NEVER_FIRST = "，。、；：？！）》」』】〉”’…—·,.;:?!)]}%％";
    private static final String NEVER_LAST = "（《「『【〈“‘([{";

    private PaperLines() {
    }

    /** @param indent of the first line, in the unit of {@code size} */
    static List<String> wrap(String text, FaceGlyphs face, double size, double width, double indent) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        double room = width - indent;
        double used = 0;
        for (String part : parts(text)) {
            double wide = face.width(part, size);
            if (used + wide > room && !line.isEmpty()) {
                String carried = carried(line, part);
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(carried);
                used = face.width(carried, size);
                room = width;
            }
            if (!line.isEmpty() || !part.isBlank()) {
                line.append(part);
                used += wide;
            }
        }
        if (!line.isEmpty()) {
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    /** What must go to the next line with a part; it is taken off the line. */
    private static String carried(StringBuilder line, String part) {
        int from = line.length();
        boolean bound = NEVER_FIRST.contains(part.substring(0, 1));
        while (from > 1 && (bound || NEVER_LAST.indexOf(line.charAt(from - 1)) >= 0)) {
            from--;
            bound = NEVER_FIRST.indexOf(line.charAt(from)) >= 0;
        }
        String carried = line.substring(from);
        line.setLength(from);
        return carried;
    }

    /** Words of letters and digits, and each other character. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        text.codePoints().forEach(character -> {
            String sign = Character.toString(character);
            if (character < 0x2E80 && Character.isLetterOrDigit(character) && word.length() < 24) {
                word.append(sign);
            } else {
                if (!word.isEmpty()) {
                    parts.add(word.toString());
                    word.setLength(0);
                }
                parts.add(sign);
            }
        });
        if (!word.isEmpty()) {
            parts.add(word.toString());
        }
        return parts;
    }
}
