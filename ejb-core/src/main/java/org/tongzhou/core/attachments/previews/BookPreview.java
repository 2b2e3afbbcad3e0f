package org.tongzhou.core.attachments.previews;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A workbook (ECMA-376, part 1, 18) sheet by sheet, with the values that its cells had when it was stored; hidden sheets, rows and columns stay hidden. */
final class BookPreview {
    private static final int SHEETS_MAX = 20;
    private static final int TEXTS_MAX = 200_000;
    /** Enough to know that there are more than are shown. */
    private static final int COLUMNS_READ = TableLimits.COLUMNS_MAX + 1;

    private final OfficeParts parts;
    private final PreviewText text;
    private final BookStyles styles = new BookStyles();
    private final List<String> texts = new ArrayList<>();
    private TableLimits table;
    private List<String> row;
    private StringBuilder value;
    private String type;
    private int style;
    private int phonetic;
    private BitSet hiddenColumns;

    BookPreview(OfficeParts parts, PreviewText text) {
        this.parts = parts;
        this.text = text;
    }

    void read() throws XMLStreamException {
        styles.read(parts.open("xl/styles.xml"));
        readTexts(parts.open("xl/sharedStrings.xml"));
        Map<String, String> sheets = sheets();
        if (sheets.size() > SHEETS_MAX) {
            text.cut();
        }
        for (Map.Entry<String, String> sheet : sheets.entrySet().stream().limit(SHEETS_MAX).toList()) {
            Optional<XMLStreamReader> xml = parts.open(sheet.getValue());
            if (xml.isPresent() && !text.isFull()) {
                text.tag("h3").text(sheet.getKey()).tag("/h3").tag("table").tag("tbody");
                table = new TableLimits();
                hiddenColumns = new BitSet();
                readSheet(xml.get());
                text.tag("/tbody").tag("/table");
            }
        }
    }

    /** The parts of the sheets by their names, in their order. */
    private Map<String, String> sheets() throws XMLStreamException {
        Map<String, String> targets = parts.relations("xl/_rels/workbook.xml.rels", "xl/");
        Map<String, String> sheets = new LinkedHashMap<>();
        Optional<XMLStreamReader> xml = parts.open("xl/workbook.xml");
        while (xml.isPresent() && xml.get().hasNext()) {
            if (xml.get().next() == XMLStreamReader.START_ELEMENT) {
                if (xml.get().getLocalName().equals("sheet") && Objects.requireNonNullElse(OfficeParts.attribute(xml.get(), "state"), "visible").equals("visible")) {
                    sheets.put(OfficeParts.attribute(xml.get(), "name"), targets.getOrDefault(OfficeParts.attribute(xml.get(), "id"), ""));
                } else if (xml.get().getLocalName().equals("workbookPr") && Objects.requireNonNullElse(OfficeParts.attribute(xml.get(), "date1904"), "0").matches("1|true")) {
                    styles.countFrom1904();
                }
            }
        }
        return sheets;
    }

    private void readTexts(Optional<XMLStreamReader> shared) throws XMLStreamException {
        StringBuilder one = new StringBuilder();
        boolean inText = false;
        while (shared.isPresent() && shared.get().hasNext() && texts.size() < TEXTS_MAX) {
            XMLStreamReader xml = shared.get();
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                phonetic += xml.getLocalName().equals("rPh") ? 1 : 0;
                inText = xml.getLocalName().equals("t") && phonetic == 0;
            } else if (event == XMLStreamReader.CHARACTERS && inText) {
                text.gather(one, xml.getText());
            } else if (event == XMLStreamReader.END_ELEMENT) {
                inText = false;
                phonetic -= xml.getLocalName().equals("rPh") ? 1 : 0;
                if (xml.getLocalName().equals("si")) {
                    texts.add(one.toString());
                    one.setLength(0);
                }
            }
        }
        if (texts.size() >= TEXTS_MAX) {
            text.cut();
        }
    }

    private void readSheet(XMLStreamReader xml) throws XMLStreamException {
        boolean inValue = false;
        while (xml.hasNext() && !text.isFull() && !table.isFull()) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                phonetic += xml.getLocalName().equals("rPh") ? 1 : 0;
                inValue = Set.of("v", "t").contains(xml.getLocalName()) && phonetic == 0;
                begin(xml);
            } else if (event == XMLStreamReader.CHARACTERS && inValue && value != null) {
                text.gather(value, xml.getText());
            } else if (event == XMLStreamReader.END_ELEMENT) {
                inValue = false;
                phonetic -= xml.getLocalName().equals("rPh") ? 1 : 0;
                end(xml.getLocalName());
            }
        }
        if (xml.hasNext() && (text.isFull() || table.isFull())) {
            text.cut();
        }
    }

    private void begin(XMLStreamReader xml) {
        if (xml.getLocalName().equals("col") && OfficeParts.is(xml, "hidden")) {
            int first = Math.max(1, OfficeParts.number(xml, "min", 1));
            hiddenColumns.set(Math.min(first, COLUMNS_READ) - 1, Math.max(first - 1, Math.min(OfficeParts.number(xml, "max", 0), COLUMNS_READ)));
        } else if (xml.getLocalName().equals("row")) {
            row = OfficeParts.is(xml, "hidden") ? null : new ArrayList<>();
        } else if (xml.getLocalName().equals("c") && row != null && row.size() < COLUMNS_READ) {
            int place = column(OfficeParts.attribute(xml, "r"));
            while (row.size() < Math.min(place, COLUMNS_READ - 1)) {
                row.add("");
            }
            type = Objects.requireNonNullElse(OfficeParts.attribute(xml, "t"), "n");
            style = OfficeParts.number(xml, "s", -1);
            value = new StringBuilder();
        }
    }

    /** The place of a cell, such as {@code B7}, counted from 0; where it says none, the next. */
    private int column(String reference) {
        int place = 0;
        for (int i = 0; reference != null && i < reference.length() && Character.isUpperCase(reference.charAt(i)) && place <= TableLimits.COLUMNS_MAX; i++) {
            place = place * 26 + reference.charAt(i) - 'A' + 1;
        }
        return place == 0 ? row.size() : place - 1;
    }

    private void end(String name) {
        if (name.equals("c") && value != null) {
            row.add(shown(value.toString()));
            value = null;
        } else if (name.equals("row") && row != null) {
            List<String> shown = IntStream.range(0, row.size()).filter(place -> !hiddenColumns.get(place)).mapToObj(row::get).toList();
            if (shown.stream().anyMatch(cell -> !cell.isEmpty())) {
                table.row(shown, text);
            }
            row = null;
        }
    }

    private String shown(String stored) {
        return switch (type) {
            case "s" -> stored.matches("\\d{1,7}") && Integer.parseInt(stored) < texts.size() ? texts.get(Integer.parseInt(stored)) : "";
            case "b" -> stored.equals("1") ? "TRUE" : "FALSE";
            case "n" -> stored.isEmpty() ? "" : styles.written(stored, style);
            default -> stored;
        };
    }
}
