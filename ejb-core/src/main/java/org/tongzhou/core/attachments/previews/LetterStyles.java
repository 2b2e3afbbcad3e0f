package org.tongzhou.core.attachments.previews;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Which paragraphs of a letter are headings (ECMA-376, part 1, 17.7), and which lists are numbered (17.9). */
final class LetterStyles {
    private static final Pattern HEADING = Pattern.compile("(?i)(?:heading|标题) ?([1-9])");
    private static final int LEVELS = 6;

    private final Map<String, Integer> headings = new HashMap<>();
    private final Map<String, Boolean> numbered = new HashMap<>();

    LetterStyles(OfficeParts parts) throws XMLStreamException {
        readHeadings(parts.open("word/styles.xml"));
        readLists(parts.open("word/numbering.xml"));
    }

    private void readHeadings(Optional<XMLStreamReader> styles) throws XMLStreamException {
        String id = null;
        while (styles.isPresent() && styles.get().hasNext()) {
            XMLStreamReader xml = styles.get();
            if (xml.next() != XMLStreamReader.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "style" -> id = OfficeParts.attribute(xml, "styleId");
                case "name" -> {
                    Matcher heading = HEADING.matcher(Objects.requireNonNullElse(OfficeParts.attribute(xml, "val"), ""));
                    if (heading.matches()) {
                        headings.put(id, Integer.parseInt(heading.group(1)));
                    } else if ("Title".equalsIgnoreCase(OfficeParts.attribute(xml, "val"))) {
                        headings.put(id, 1);
                    }
                }
                case "outlineLvl" -> headings.putIfAbsent(id, OfficeParts.number(xml, "val", LEVELS) + 1);
                default -> { }
            }
        }
    }

    private void readLists(Optional<XMLStreamReader> numbering) throws XMLStreamException {
        Map<String, Boolean> kinds = new HashMap<>();
        String kind = null;
        String list = null;
        while (numbering.isPresent() && numbering.get().hasNext()) {
            XMLStreamReader xml = numbering.get();
            if (xml.next() != XMLStreamReader.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "abstractNum" -> kind = OfficeParts.attribute(xml, "abstractNumId");
                case "numFmt" -> kinds.putIfAbsent(kind, "decimal".equals(OfficeParts.attribute(xml, "val")));
                case "num" -> list = OfficeParts.attribute(xml, "numId");
                case "abstractNumId" -> numbered.put(list, kinds.getOrDefault(OfficeParts.attribute(xml, "val"), false));
                default -> { }
            }
        }
    }

    /** The level of a heading, from 1 on; 0 if the style is none of these. */
    int heading(String style) {
        int level = headings.getOrDefault(style, 0);
        return level > LEVELS ? 0 : level;
    }

    /** Whether entries of a list are counted 1, 2, 3; others are shown with dots. */
    boolean isNumbered(String list) {
        return numbered.getOrDefault(list, false);
    }
}
