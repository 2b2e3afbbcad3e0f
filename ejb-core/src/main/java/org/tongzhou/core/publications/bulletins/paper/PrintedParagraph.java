package org.tongzhou.core.publications.bulletins.paper;

import java.util.List;
import java.util.stream.Stream;

/**
 * A paragraph, heading or entry of a list.
 *
 * @param heading 1 for a heading, 2 for one below it, 0 for none
 * @param indent  of all its lines, in levels
 * @param mark    what stands before an entry of a list, its number or sign; empty for others
 */
public record PrintedParagraph(List<PrintedWords> parts, int heading, Alignment alignment, int indent, String mark) implements PrintedBlock {
    /** How its lines stand; those of a justified one fill the width but for the last. */
    public enum Alignment { LEFT, CENTRE, RIGHT, JUSTIFIED }

    static PrintedParagraph plain(String text) {
        return new PrintedParagraph(List.of(PrintedWords.plain(text)), 0, Alignment.LEFT, 0, "");
    }

    @Override
    public Stream<String> words() {
        return Stream.concat(Stream.of(mark), parts.stream().map(PrintedWords::text));
    }
}
