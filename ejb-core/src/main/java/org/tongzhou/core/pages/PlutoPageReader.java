package org.tongzhou.core.pages;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.tongzhou.core.pages.PageEntry.WindowEntry;

/**
 * Reads {@code <page name="..."><portlet context="/ctx" name="..."/></page>} as it stands in a configuration of Pluto's
 * portal driver, with or without its namespace; what else the file holds is passed over. Windows alternate between two
 * columns, as there. Document types and entities are refused.
 */
final class PlutoPageReader {
    private static final int COLUMNS = 2;

    private final PageFile.Draft draft = new PageFile.Draft();

    private int pageLine;
    private String pageName;
    private List<WindowEntry> windows;

    PageFile read(String text) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(text));
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.DTD -> {
                        return syntaxProblem(xml.getLocation().getLineNumber());
                    }
                    case XMLStreamConstants.START_ELEMENT -> start(xml);
                    case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                    default -> {
                        // text and comments say nothing here
                    }
                }
            }
            return draft.finish();
        } catch (XMLStreamException e) {
            return syntaxProblem(e.getLocation() == null ? 0 : e.getLocation().getLineNumber());
        }
    }

    private static PageFile syntaxProblem(int line) {
        return PageFile.refused(new ImportProblem(line, "", "pages.import.syntax", ""));
    }

    private void start(XMLStreamReader xml) {
        int line = xml.getLocation().getLineNumber();
        switch (xml.getLocalName()) {
            case "page" -> {
                pageLine = line;
                pageName = attribute(xml, "name");
                windows = new ArrayList<>();
            }
            case "portlet" -> {
                if (windows == null) {
                    draft.problem(line, "portlet", "pages.import.portletOutsidePage", "");
                    return;
                }
                String text = attribute(xml, "context") + "::" + attribute(xml, "name");
                PortletReference portlet = draft.portlet(line, pageName, text);
                if (portlet != null) {
                    Place place = Grid.inColumn(windows.size() % COLUMNS + 1, windows.size() / COLUMNS, COLUMNS);
                    windows.add(new WindowEntry("", portlet, place, false, Locks.NONE));
                }
            }
            default -> {
                // render-config and its like
            }
        }
    }

    private void end(String element) {
        if (element.equals("page")) {
            draft.add(pageLine, pageName, new PageEntry(pageName, pageName, List.of(), false, windows, null));
            windows = null;
        }
    }

    private static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }
}
