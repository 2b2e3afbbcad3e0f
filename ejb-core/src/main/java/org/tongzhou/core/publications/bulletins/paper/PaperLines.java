package org.tongzhou.core.publications.bulletins.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Breaks text into lines: between Chinese characters, and of others between words; no line begins with a sign that ends something. */
final class PaperLines {
    private static final String NEVER_FIRST = "，。、；：？！）》」』】〉”’…—·,.;:?!)]}%％";
    private static final String NEVER_LAST = "（《「『【〈“‘([{";
    private static final int CHINESE = 0x2E80;
    private static final int WORD_MAX = 24;
    private static final int CARRIED_MAX = 4;

    private final Map<PaperFace, FaceGlyphs> faces;
    private final PaperFace face;
    private final double size;
    private final double width;

    /** What can't be broken. */
    private record Piece(PrintedWords words, double width) {
        boolean begins(String signs) {
            return signs.indexOf(words.text().charAt(0)) >= 0;
        }
    }

    PaperLines(Map<PaperFace, FaceGlyphs> faces, PaperFace face, double size, double width) {
        this.faces = faces;
        this.face = face;
        this.size = size;
        this.width = width;
    }

    List<PaperLine> wrap(String text) {
        return wrap(List.of(PrintedWords.plain(text)), 0);
    }

    /** @param indent of the first line, in points */
    List<PaperLine> wrap(List<PrintedWords> words, double indent) {
        List<PaperLine> lines = new ArrayList<>();
        List<Piece> line = new ArrayList<>();
        double room = width - indent;
        double used = 0;
        for (Piece piece : pieces(words)) {
            if (used + piece.width > room && !line.isEmpty()) {
                List<Piece> carried = carried(line, piece);
                lines.add(line(line.subList(0, line.size() - carried.size()), false));
                line = carried;
                used = carried.stream().mapToDouble(Piece::width).sum();
                room = width;
            }
            if (!line.isEmpty() || !piece.words.text().isBlank()) {
                line.add(piece);
                used += piece.width;
            }
        }
        if (!line.isEmpty()) {
            lines.add(line(line, true));
        }
        return lines;
    }

    /** How much room the widest of what can't be broken takes. */
    double narrowest(List<PrintedWords> words) {
        return pieces(words).stream().mapToDouble(Piece::width).max().orElse(0);
    }

    /** How much room it takes in one line. */
    double widest(List<PrintedWords> words) {
        return words.stream().mapToDouble(each -> width(each, each.text())).sum();
    }

    private double width(PrintedWords words, String text) {
        return faces.get(PaperLine.face(words, face)).width(text, PaperLine.size(words, size));
    }

    /** What must go to the next line with a piece. */
    private static List<Piece> carried(List<Piece> line, Piece next) {
        int from = line.size();
        int least = Math.max(1, from - CARRIED_MAX);
        boolean bound = next.begins(NEVER_FIRST);
        while (from > least && (bound || line.get(from - 1).begins(NEVER_LAST))) {
            from--;
            bound = line.get(from).begins(NEVER_FIRST);
        }
        return new ArrayList<>(line.subList(from, line.size()));
    }

    private PaperLine line(List<Piece> pieces, boolean last) {
        int end = pieces.size();
        while (end > 0 && pieces.get(end - 1).words.text().isBlank()) {
            end--;
        }
        List<PrintedWords> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < end; i++) {
            text.append(pieces.get(i).words.text());
            PrintedWords look = pieces.get(i).words.with("");
            if (i == end - 1 || !pieces.get(i + 1).words.with("").equals(look)) {
                parts.add(look.with(text.toString()));
                text.setLength(0);
            }
        }
        return new PaperLine(parts, face, size, pieces.subList(0, end).stream().mapToDouble(Piece::width).sum(), last);
    }

    /** Words of letters and digits, and each other character; the characters of a word that has no room on a line of its own. */
    private List<Piece> pieces(List<PrintedWords> words) {
        List<Piece> pieces = new ArrayList<>();
        for (PrintedWords each : words) {
            StringBuilder word = new StringBuilder();
            each.text().codePoints().forEach(character -> {
                boolean inWord = character < CHINESE && Character.isLetterOrDigit(character);
                if (!inWord || word.length() >= WORD_MAX) {
                    addWord(pieces, each, word);
                }
                if (inWord) {
                    word.appendCodePoint(character);
                } else {
                    add(pieces, each, Character.toString(character));
                }
            });
            addWord(pieces, each, word);
        }
        return pieces;
    }

    private void addWord(List<Piece> pieces, PrintedWords look, StringBuilder word) {
        if (width(look, word.toString()) > width) {
            word.codePoints().forEach(character -> add(pieces, look, Character.toString(character)));
        } else if (!word.isEmpty()) {
            add(pieces, look, word.toString());
        }
        word.setLength(0);
    }

    private void add(List<Piece> pieces, PrintedWords look, String text) {
        pieces.add(new Piece(look.with(text), width(look, text)));
    }
}
