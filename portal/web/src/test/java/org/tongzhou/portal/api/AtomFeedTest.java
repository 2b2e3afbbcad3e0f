package org.tongzhou.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.feeds.FeedColumn;
import org.tongzhou.core.feeds.FeedPage;
import org.tongzhou.core.notices.GivenCorrection;
import org.tongzhou.core.notices.GivenFile;
import org.tongzhou.core.notices.GivenNotice;
import org.tongzhou.core.shared.Urgency;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** What a reader of Atom finds, whatever people have written. */
class AtomFeedTest {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final FeedColumn COLUMN = new FeedColumn(7, "资讯 \"&<]]>", "首页 / 资讯");
    private static final Instant FIRST = Instant.parse("2026-03-02T04:00:00Z");

    @Test
    void hostileTextStaysTextAndWhatXmlForbidsIsLeftOut() throws Exception {
        String hostile = "<script>]]>&amp;</title>\u0000\u0008\uFFFE\uD800\"'😀\t";

        Document feed = read(0, 1, notice(1, hostile, "<p>" + hostile + "</p>", hostile));

        Element entry = element(feed.getDocumentElement(), "entry");
        String seen = "<script>]]>&amp;</title>\"'😀\t";
        assertThat(text(entry, "title")).isEqualTo(seen);
        assertThat(text(entry, "content")).isEqualTo("<p>" + seen + "</p>");
        assertThat(text(element(entry, "author"), "name")).isEqualTo(seen);
        Element correction = (Element) entry.getElementsByTagNameNS("https://tongzhou.org/feeds", "correction").item(0);
        assertThat(correction.getTextContent()).isEqualTo(seen);
        assertThat(correction.getAttribute("at")).isEqualTo(FIRST.toString());
        assertThat(entry.getElementsByTagNameNS("https://tongzhou.org/feeds", "file").item(0).getTextContent()).isEqualTo(seen);
        assertThat(element(entry, "category").getAttribute("label")).isEqualTo(COLUMN.name());
        assertThat(element(entry, "content").getAttribute("type")).isEqualTo("html");
        assertThat(element(entry, "summary").getAttribute("type")).isEqualTo("text");
    }

    @Test
    void aFeedHasWhatAtomAsksForAndLeadsOn() throws Exception {
        GivenNotice[] notices = IntStream.range(0, 50).mapToObj(i -> notice(i, "标题" + i, "<p>正文</p>", "综合科")).toArray(GivenNotice[]::new);

        Document feed = read(50, 120, notices);

        Element root = feed.getDocumentElement();
        assertThat(root.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(text(root, "id")).isEqualTo("urn:tongzhou:notices:column:7");
        assertThat(text(root, "updated")).isEqualTo(FIRST.plusSeconds(49).toString());
        assertThat(link(root, "self")).isEqualTo("/portal/api/feeds/columns/7/atom?first=50");
        assertThat(link(root, "first")).isEqualTo("/portal/api/feeds/columns/7/atom");
        assertThat(link(root, "previous")).isEqualTo("/portal/api/feeds/columns/7/atom");
        assertThat(link(root, "next")).isEqualTo("/portal/api/feeds/columns/7/atom?first=100");
        assertThat(root.getElementsByTagNameNS(ATOM, "entry").getLength()).isEqualTo(50);
        Element entry = element(root, "entry");
        assertThat(text(entry, "id")).isEqualTo("urn:tongzhou:notices:notice:0");
        assertThat(text(entry, "published")).isEqualTo(FIRST.toString());
        assertThat(text(entry, "summary")).isEqualTo("正文");
        assertThat(link(entry, "alternate")).isEqualTo("/portal/p/home?id=0");
    }

    @Test
    void anEmptyColumnIsAFeedToo() throws Exception {
        Document feed = read(0, 0);

        assertThat(text(feed.getDocumentElement(), "updated")).isEqualTo("1970-01-01T00:00:00Z");
        assertThat(link(feed.getDocumentElement(), "next")).isNull();
        assertThat(link(feed.getDocumentElement(), "previous")).isNull();
    }

    private static GivenNotice notice(int id, String title, String body, String unit) {
        return new GivenNotice(id, 7, title, body, unit, Urgency.ROUTINE, FIRST, FIRST.plusSeconds(id), null, "/p/home?id=" + id,
            new GivenCorrection(FIRST, title), List.of(new GivenFile(title, 7)));
    }

    private static Document read(int first, long total, GivenNotice... notices) throws Exception {
        String xml = new AtomFeed("/portal").of(COLUMN, new FeedPage(List.of(notices), Map.of(7L, COLUMN), first, total));
        DocumentBuilderFactory readers = DocumentBuilderFactory.newInstance();
        readers.setNamespaceAware(true);
        return readers.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static Element element(Element in, String name) {
        return (Element) in.getElementsByTagNameNS(ATOM, name).item(0);
    }

    private static String text(Element in, String name) {
        return element(in, name).getTextContent();
    }

    /** Of the element itself; null if there is none. */
    private static String link(Element in, String relation) {
        for (var child = in.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element link && link.getLocalName().equals("link") && link.getAttribute("rel").equals(relation)) {
                return link.getAttribute("href");
            }
        }
        return null;
    }
}
