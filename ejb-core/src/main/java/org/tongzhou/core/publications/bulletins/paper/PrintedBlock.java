package org.tongzhou.core.publications.bulletins.paper;

import java.util.stream.Stream;

/** A part of a text: a paragraph or a table. */
public sealed interface PrintedBlock permits PrintedParagraph, PrintedTable {
    /** All that is printed of it. */
    Stream<String> words();
}
