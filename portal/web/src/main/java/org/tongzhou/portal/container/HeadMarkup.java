package org.tongzhou.portal.container;

import java.util.Set;

import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** HTML of an element for the head, which portlets hand over as DOM (PLT.12.5.4). */
final class HeadMarkup {
    private static final Set<String> WITHOUT_END = Set.of("meta", "link", "base");
    private static final Set<String> RAW_TEXT = Set.of("script", "style"); // HTML 13.1.2: their text is not escaped

    private HeadMarkup() {
    }

    static String of(Element element) {
        StringBuilder markup = new StringBuilder(128);
        append(markup, element);
        return markup.toString();
    }

    private static void append(StringBuilder markup, Element element) {
        String name = element.getTagName();
        markup.append('<').append(name);
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            markup.append(' ').append(attributes.item(i).getNodeName()).append("=\"");
            escape(markup, attributes.item(i).getNodeValue());
            markup.append('"');
        }
        markup.append('>');
        if (WITHOUT_END.contains(name)) {
            return;
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                append(markup, inner);
            } else if (child instanceof Text text) {
                appendText(markup, text.getData(), RAW_TEXT.contains(name));
            }
        }
        markup.append("</").append(name).append('>');
    }

    /** What would end a script or style before its time is broken up. */
    private static void appendText(StringBuilder markup, String text, boolean raw) {
        if (raw) {
            markup.append(text.replace("</", "<\\/"));
        } else {
            escape(markup, text);
        }
    }

    private static void escape(StringBuilder markup, String text) {
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '&' -> markup.append("&amp;");
                case '<' -> markup.append("&lt;");
                case '>' -> markup.append("&gt;");
                case '"' -> markup.append("&quot;");
                default -> markup.append(text.charAt(i));
            }
        }
    }
}
