package org.tongzhou.portal.container;

import static org.assertj.core.api.Assertions.assertThat;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class HeadMarkupTest {
    private Document document;

    @BeforeEach
    void makeDocument() throws ParserConfigurationException {
        document = DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
    }

    private Element element(String name, String attribute, String value) {
        Element element = document.createElement(name);
        element.setAttribute(attribute, value);
        return element;
    }

    @Test
    void aScriptHasAnEndAndALinkNone() {
        assertThat(HeadMarkup.of(element("script", "src", "/a.js?b=1&c=2"))).isEqualTo("<script src=\"/a.js?b=1&amp;c=2\"></script>");
        assertThat(HeadMarkup.of(element("link", "href", "/a.css"))).isEqualTo("<link href=\"/a.css\">");
    }

    @Test
    void attributesAndTextEndNothing() {
        Element title = element("title", "lang", "\"><script>");
        title.setTextContent("一 < 二");

        assertThat(HeadMarkup.of(title)).isEqualTo("<title lang=\"&quot;&gt;&lt;script&gt;\">一 &lt; 二</title>");
    }

    @Test
    void aScriptsTextIsNotEscapedAndCannotEndIt() {
        Element script = element("script", "nonce", "n");
        script.setTextContent("if (a && b) { write('</script>'); }");

        assertThat(HeadMarkup.of(script)).isEqualTo("<script nonce=\"n\">if (a && b) { write('<\\/script>'); }</script>");
    }
}
