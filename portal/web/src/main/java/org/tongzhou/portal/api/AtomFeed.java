package org.tongzhou.portal.api;

import java.io.StringWriter;
import java.time.Instant;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.tongzhou.core.feeds.FeedColumn;
import org.tongzhou.core.feeds.FeedPage;
import org.tongzhou.core.feeds.FeedService;
import org.tongzhou.core.notices.GivenFile;
import org.tongzhou.core.notices.GivenNotice;

/**
 * A column as an Atom feed (RFC 4287), paged (RFC 5005, 3). Addresses in it are relative to the one it was read from: the portal does not know by which
 * name others reach it.
 */
final class AtomFeed {
    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    /** Of what Atom has no word for (RFC 4287, 6): what readers are told of a correction, and the files below a notice. */
    private static final String OWN = "https://tongzhou.org/feeds";
    private static final String PREFIX = "tz";
    private static final String ENCODING = "UTF-8";

    private final String portal;

    /** @param portal the path of the portal */
    AtomFeed(String portal) {
        this.portal = portal;
    }

    String of(FeedColumn column, FeedPage page) {
        StringWriter text = new StringWriter(); // written to bytes, the JDK's writer takes the halves of a character for two
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument(ENCODING, "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeNamespace(PREFIX, OWN);
            head(xml, column, page);
            for (GivenNotice notice : page.notices()) {
                entry(xml, column, notice);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e); // a text takes everything
        }
        return text.toString();
    }

    private void head(XMLStreamWriter xml, FeedColumn column, FeedPage page) throws XMLStreamException {
        element(xml, "id", "urn:tongzhou:notices:column:" + column.id());
        element(xml, "title", column.name());
        element(xml, "updated", moment(page.updatedAt()));
        link(xml, "self", "application/atom+xml", address(column, page.first()));
        link(xml, "alternate", "text/html", portal + "/p/home");
        if (page.first() > 0) {
            link(xml, "first", "application/atom+xml", address(column, 0));
            link(xml, "previous", "application/atom+xml", address(column, Math.max(0, page.first() - FeedService.PAGE_ROWS)));
        }
        if (page.hasNext()) {
            link(xml, "next", "application/atom+xml", address(column, page.next()));
        }
    }

    private void entry(XMLStreamWriter xml, FeedColumn column, GivenNotice notice) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", "urn:tongzhou:notices:notice:" + notice.id());
        element(xml, "title", notice.title());
        element(xml, "updated", moment(notice.updatedAt()));
        element(xml, "published", moment(notice.publishedAt()));
        xml.writeStartElement("author");
        element(xml, "name", notice.unit());
        xml.writeEndElement();
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", String.valueOf(column.id()));
        xml.writeAttribute("label", readable(column.name()));
        link(xml, "alternate", "text/html", portal + notice.href());
        typed(xml, "summary", "text", notice.summary());
        typed(xml, "content", "html", notice.body());
        if (notice.correction() != null) {
            own(xml, "correction", "at", moment(notice.correction().at()), notice.correction().note());
        }
        for (GivenFile file : notice.files()) {
            own(xml, "file", "sizeBytes", String.valueOf(file.sizeBytes()), file.title());
        }
        xml.writeEndElement();
    }

    private static void own(XMLStreamWriter xml, String name, String attribute, String value, String text) throws XMLStreamException {
        xml.writeStartElement(PREFIX, name, OWN);
        xml.writeAttribute(attribute, value);
        xml.writeCharacters(readable(text));
        xml.writeEndElement();
    }

    private String address(FeedColumn column, int first) {
        return portal + "/api/feeds/columns/" + column.id() + "/atom" + (first == 0 ? "" : "?first=" + first);
    }

    private static String moment(Instant moment) {
        return moment.toString(); // RFC 3339
    }

    private static void link(XMLStreamWriter xml, String relation, String type, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", address);
    }

    private static void typed(XMLStreamWriter xml, String name, String type, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeAttribute("type", type);
        xml.writeCharacters(readable(text));
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(readable(text));
        xml.writeEndElement();
    }

    /** Without what no XML takes, however it is escaped (XML 1.0, 2.2). */
    private static String readable(String text) {
        return text.codePoints().filter(AtomFeed::isChar).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static boolean isChar(int c) {
        return c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }
}
