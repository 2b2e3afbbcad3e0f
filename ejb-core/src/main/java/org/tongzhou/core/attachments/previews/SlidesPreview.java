package org.tongzhou.core.attachments.previews;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Slides (ECMA-376, part 1, 19) with their titles, paragraphs and tables, in the order in which they are shown; hidden ones stay hidden. */
final class SlidesPreview {
    private static final int SLIDES_MAX = 100;

    private final OfficeParts parts;
    private final PreviewText text;

    SlidesPreview(OfficeParts parts, PreviewText text) {
        this.parts = parts;
        this.text = text;
    }

    void read() throws XMLStreamException {
        List<String> slides = slides();
        for (int i = 0; i < Math.min(slides.size(), SLIDES_MAX) && !text.isFull(); i++) {
            Optional<XMLStreamReader> slide = parts.open(slides.get(i));
            if (slide.isPresent()) {
                if (i > 0) {
                    text.tag("hr");
                }
                read(slide.get(), i + 1);
            }
        }
        if (slides.size() > SLIDES_MAX) {
            text.cut();
        }
    }

    private List<String> slides() throws XMLStreamException {
        Map<String, String> targets = parts.relations("ppt/_rels/presentation.xml.rels", "ppt/");
        List<String> slides = new ArrayList<>();
        Optional<XMLStreamReader> xml = parts.open("ppt/presentation.xml");
        while (xml.isPresent() && xml.get().hasNext()) {
            if (xml.get().next() == XMLStreamReader.START_ELEMENT && xml.get().getLocalName().equals("sldId")) {
                slides.add(targets.get(relation(xml.get())));
            }
        }
        slides.removeIf(Objects::isNull);
        List<String> shown = new ArrayList<>();
        for (String slide : slides.stream().limit(2L * SLIDES_MAX).toList()) {
            if (isShown(slide)) {
                shown.add(slide);
            }
        }
        return shown;
    }

    private boolean isShown(String slide) throws XMLStreamException {
        Optional<XMLStreamReader> xml = parts.open(slide);
        while (xml.isPresent() && xml.get().hasNext()) {
            if (xml.get().next() == XMLStreamReader.START_ELEMENT) {
                return !Set.of("0", "false").contains(Objects.requireNonNullElse(OfficeParts.attribute(xml.get(), "show"), "1"));
            }
        }
        return false;
    }

    /** {@code id} stands there twice: the slide's own without a namespace, the relation's with one. */
    private static String relation(XMLStreamReader element) {
        for (int i = 0; i < element.getAttributeCount(); i++) {
            if (element.getAttributeLocalName(i).equals("id") && element.getAttributeNamespace(i) != null && !element.getAttributeNamespace(i).isEmpty()) {
                return element.getAttributeValue(i);
            }
        }
        return "";
    }

    private void read(XMLStreamReader xml, int number) throws XMLStreamException {
        StringBuilder words = new StringBuilder();
        boolean title = false;
        boolean inText = false;
        while (xml.hasNext() && !text.isFull()) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                inText = xml.getLocalName().equals("t");
                switch (xml.getLocalName()) {
                    case "sp" -> title = false;
                    case "ph" -> title = Objects.requireNonNullElse(OfficeParts.attribute(xml, "type"), "").matches("title|ctrTitle");
                    case "p" -> words.setLength(0);
                    case "br" -> text.gather(words, " ");
                    case "tbl" -> text.tag("table").tag("tbody");
                    case "tr" -> text.tag("tr");
                    case "tc" -> text.tag("td");
                    default -> { }
                }
            } else if (event == XMLStreamReader.CHARACTERS && inText) {
                text.gather(words, xml.getText());
            } else if (event == XMLStreamReader.END_ELEMENT) {
                inText = false;
                switch (xml.getLocalName()) {
                    case "p" -> endParagraph(words, title, number);
                    case "tbl" -> text.tag("/tbody").tag("/table");
                    case "tr" -> text.tag("/tr");
                    case "tc" -> text.tag("/td");
                    default -> { }
                }
            }
        }
    }

    private void endParagraph(StringBuilder words, boolean title, int number) {
        if (!words.toString().isBlank()) {
            String tag = title ? "h3" : "p";
            text.tag(tag).text(title ? number + ". " + words : words.toString()).tag('/' + tag);
            words.setLength(0);
        }
    }
}
