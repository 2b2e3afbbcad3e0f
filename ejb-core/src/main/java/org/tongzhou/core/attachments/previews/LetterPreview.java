package org.tongzhou.core.attachments.previews;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A letter (ECMA-376, part 1, 17): its headings, paragraphs, lists and tables. What was struck out or moved away under revision, or is hidden, is not shown. */
final class LetterPreview {
    private static final int FIRST_LEVEL = 2;
    private static final int LAST_LEVEL = 6;
    private static final int TABLES_MAX_DEPTH = 5;
    /** What says the same again for older programs, what was there before a revision, and how it looked. */
    private static final Set<String> SKIPPED = Set.of("Fallback", "del", "moveFrom", "pPrChange", "rPrChange");

    private final OfficeParts parts;
    private final PreviewText text;
    private final Deque<String> tables = new ArrayDeque<>();
    private final StringBuilder words = new StringBuilder();
    private LetterStyles styles;
    private String list;
    private int depth;
    private int heading;
    private String entry;
    private int skipped;
    private boolean hidden;

    LetterPreview(OfficeParts parts, PreviewText text) {
        this.parts = parts;
        this.text = text;
    }

    void read() throws XMLStreamException {
        styles = new LetterStyles(parts);
        Optional<XMLStreamReader> document = parts.open("word/document.xml");
        if (document.isPresent()) {
            readBody(document.get());
            endList();
        }
    }

    private void readBody(XMLStreamReader xml) throws XMLStreamException {
        boolean inText = false;
        while (xml.hasNext() && !text.isFull()) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                inText = xml.getLocalName().equals("t");
                skipped += SKIPPED.contains(xml.getLocalName()) ? 1 : 0;
                if (skipped == 0) {
                    begin(xml);
                }
            } else if (event == XMLStreamReader.CHARACTERS && inText && skipped == 0 && !hidden) {
                text.gather(words, xml.getText());
            } else if (event == XMLStreamReader.END_ELEMENT) {
                inText = false;
                if (SKIPPED.contains(xml.getLocalName())) {
                    skipped--;
                } else if (skipped == 0) {
                    end(xml.getLocalName());
                }
            }
        }
        if (xml.hasNext() && text.isFull()) {
            text.cut();
        }
    }

    private void begin(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "p" -> beginParagraph();
            case "pStyle" -> heading = styles.heading(OfficeParts.attribute(xml, "val"));
            case "outlineLvl" -> heading = OfficeParts.number(xml, "val", LAST_LEVEL) + 1;
            case "numId" -> entry = OfficeParts.attribute(xml, "val");
            case "r" -> hidden = false;
            case "vanish" -> hidden = !Set.of("0", "false", "off").contains(Objects.requireNonNullElse(OfficeParts.attribute(xml, "val"), "1"));
            case "tab" -> text.gather(words, " ");
            case "br", "cr" -> text.gather(words, "\n");
            case "tbl" -> beginTable();
            case "tr" -> inTable("tr");
            case "tc" -> inTable("td");
            default -> { }
        }
    }

    /** One within another, as in a text box, goes on with it. */
    private void beginParagraph() {
        if (depth++ == 0) {
            words.setLength(0);
            heading = 0;
            entry = null;
        } else {
            text.gather(words, " ");
        }
    }

    private void beginTable() {
        endList();
        tables.push("table");
        if (tables.size() <= TABLES_MAX_DEPTH) {
            text.tag("table").tag("tbody");
        }
    }

    private void inTable(String tag) {
        if (!tables.isEmpty() && tables.size() <= TABLES_MAX_DEPTH) {
            endList();
            text.tag(tag);
        }
    }

    private void end(String name) {
        switch (name) {
            case "p" -> {
                if (--depth == 0) {
                    endParagraph();
                }
            }
            case "tr" -> inTable("/tr");
            case "tc" -> inTable("/td");
            case "tbl" -> endTable();
            default -> { }
        }
    }

    private void endTable() {
        if (!tables.isEmpty()) {
            if (tables.size() <= TABLES_MAX_DEPTH) {
                text.tag("/tbody").tag("/table");
            }
            tables.pop();
        }
    }

    private void endParagraph() {
        String said = words.toString().strip();
        if (said.isEmpty()) {
            return;
        }
        if (entry != null && !entry.equals("0") && (heading == 0 || heading > LAST_LEVEL)) {
            writeEntry(said);
            return;
        }
        endList();
        String tag = heading >= 1 && heading <= LAST_LEVEL ? "h" + Math.min(LAST_LEVEL, heading + FIRST_LEVEL - 1) : "p";
        text.tag(tag);
        writeLines(said);
        text.tag('/' + tag);
    }

    private void writeEntry(String said) {
        String wanted = styles.isNumbered(entry) ? "ol" : "ul";
        if (!wanted.equals(list)) {
            endList();
            text.tag(wanted);
            list = wanted;
        }
        text.tag("li");
        writeLines(said);
        text.tag("/li");
    }

    private void writeLines(String said) {
        Iterator<String> lines = said.lines().iterator();
        text.text(lines.next());
        while (lines.hasNext() && !text.isFull()) {
            text.tag("br").text(lines.next());
        }
        if (lines.hasNext()) {
            text.cut();
        }
    }

    private void endList() {
        if (list != null) {
            text.tag('/' + list);
            list = null;
        }
    }
}
