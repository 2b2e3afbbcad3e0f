package org.tongzhou.core.publications.bulletins.paper;

import java.util.List;
import java.util.stream.Stream;

/** A text as it is printed. @param section under which it stands; empty for none @param source printed behind it; empty for none */
public record PrintedText(String section, String title, List<PrintedBlock> blocks, String source) {
    Stream<String> words() {
        return Stream.concat(Stream.of(section, title, source), blocks.stream().flatMap(PrintedBlock::words));
    }
}
