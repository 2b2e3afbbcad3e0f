package org.tongzhou.core.shared;

import java.util.List;
import java.util.regex.Pattern;
import org.owasp.html.Encoding;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Text with headings, lists, tables and links, as people write it in the editor. It comes from browsers, so it is cleaned by a
 * list of what is allowed before it is stored: no scripts, styles, frames, forms, nor pictures from elsewhere.
 */
public final class RichText {
    /** What the editor marks alignment, size and indentation with. */
    private static final Pattern EDITOR_CLASSES = Pattern.compile("ql-(align|size|indent|direction)-[a-z0-9]+( ql-(align|size|indent|direction)-[a-z0-9]+){0,3}");
    private static final Pattern PICTURE = Pattern.compile("<(img|picture|svg)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern PART = Pattern.compile("</?(p|br|hr|div|h[1-6]|blockquote|pre|li|tr|th|td|caption)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern SPAN = Pattern.compile("[1-9]\\d?");

    private static final PolicyFactory ALLOWED = new HtmlPolicyBuilder()
        .allowElements("p", "br", "hr", "div", "span", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "code",
            "b", "strong", "i", "em", "u", "s", "sub", "sup", "ul", "ol", "li",
            "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "a")
        .allowWithoutAttributes("span")
        .allowStandardUrlProtocols()
        .allowAttributes("href").onElements("a")
        .allowAttributes("target").matching(true, "_blank").onElements("a")
        .allowAttributes("colspan", "rowspan").matching(SPAN).onElements("th", "td")
        .allowAttributes("class").matching(EDITOR_CLASSES).onElements("p", "span", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "td")
        .toFactory();
    private static final PolicyFactory WORDS_ONLY = new HtmlPolicyBuilder().toFactory();

    private RichText() {
    }

    /** What of this markup is allowed, safe to be put into a page as it is. Cleaning again changes nothing. */
    public static String clean(String markup) {
        return ALLOWED.sanitize(markup);
    }

    /** Whether a reader would see no word of it. */
    public static boolean isEmpty(String markup) {
        return PlainText.isBlank(Encoding.decodeHtml(WORDS_ONLY.sanitize(markup), false));
    }

    /** What a reader reads of it, without any markup. */
    public static String words(String markup) {
        String parted = PART.matcher(markup).replaceAll(" $0"); // words of two paragraphs are not one
        return Encoding.decodeHtml(WORDS_ONLY.sanitize(parted), false).replaceAll("\\s+", " ").strip();
    }

    /** Its paragraphs, list entries and cells without any markup, each a line with words; what is empty is left out. */
    public static List<String> lines(String markup) {
        String parted = PART.matcher(markup.replaceAll("\\s+", " ")).replaceAll("\n$0");
        return Encoding.decodeHtml(WORDS_ONLY.sanitize(parted), false).lines().map(line -> line.replaceAll("\\s+", " ").strip())
            .filter(line -> !PlainText.isBlank(line)).toList();
    }

    /** Whether it shows pictures, which {@link #clean} takes out. */
    public static boolean hasPictures(String markup) {
        return PICTURE.matcher(markup).find();
    }
}
