package org.tongzhou.core.shared;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.owasp.html.Encoding;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.PolicyFactory;

/**
 * Text with headings, lists, tables and links, as people write it in the editor. It comes from browsers, so it is cleaned by a
 * list of what is allowed before it is stored: no scripts, styles, frames, forms, nor pictures but those among its own files.
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
        .allowAttributes("class").matching(EDITOR_CLASSES).onElements("p", "span", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "th", "td")
        .withPreprocessor(EditorMarkup::new)
        .toFactory();
    /** A file of the portal. */
    private static final Pattern FILE = Pattern.compile("(?:/[A-Za-z0-9._-]+)?/files/(\\d{1,18})");
    /** Of these a tag ends where another begins: markup as it was sent may have a hundred thousand that never end. */
    private static final Pattern SHOWN = Pattern.compile("(<img\\b[^<>]*?\\bsrc=\"(?:/[A-Za-z0-9._-]+)?/files/)(\\d{1,18})\"");
    private static final Pattern NAMED_PICTURE = Pattern.compile("<img\\b[^<>]*?\\bsrc=\"(?:/[A-Za-z0-9._-]+)?/files/(\\d{1,18})\"[^<>]*>");
    private static final Pattern CALLED = Pattern.compile("\\balt=\"([^\"]+)\"");
    private static final PolicyFactory WORDS_ONLY = new HtmlPolicyBuilder().toFactory();

    private RichText() {
    }

    /** What of this markup is allowed, safe to be put into a page as it is. Cleaning again changes nothing. */
    public static String clean(String markup) {
        return ALLOWED.sanitize(markup);
    }

    /** The same with pictures, if they are among these files of the portal. */
    public static String clean(String markup, Set<Long> files) {
        return files.isEmpty() ? clean(markup) : ALLOWED.and(pictures(files)).sanitize(markup);
    }

    private static PolicyFactory pictures(Set<Long> files) {
        return new HtmlPolicyBuilder()
            .allowElements((element, attributes) -> attributes.contains("src") ? element : null, "img")
            .allowAttributes("src").matching((element, attribute, value) -> {
                Matcher file = FILE.matcher(value);
                return file.matches() && files.contains(Long.valueOf(file.group(1))) ? value : null;
            }).onElements("img")
            .allowAttributes("alt").onElements("img")
            .toFactory();
    }

    /** Tells a reader, element by element, what is allowed of this markup; elements are balanced. */
    public static void read(String markup, HtmlStreamEventReceiver reader) {
        HtmlSanitizer.sanitize(markup, ALLOWED.apply(reader), EditorMarkup::new);
    }

    /** The files that clean markup shows as pictures. */
    public static Set<Long> pictures(String markup) {
        return SHOWN.matcher(markup).results().map(shown -> Long.valueOf(shown.group(2))).collect(Collectors.toSet());
    }

    /** Clean markup with other files for its pictures; what has none stays. */
    public static String exchangePictures(String markup, Map<Long, Long> others) {
        return SHOWN.matcher(markup).replaceAll(shown -> {
            Long present = Long.valueOf(shown.group(2));
            return Matcher.quoteReplacement(shown.group(1) + others.getOrDefault(present, present) + '"');
        });
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

    /** Its paragraphs, list entries and cells without any markup, each a line with words, or with a picture's name and number; what is empty is left out. */
    public static List<String> lines(String markup) {
        String told = NAMED_PICTURE.matcher(markup).replaceAll(shown -> Matcher.quoteReplacement(name(shown.group(), shown.group(1))));
        String parted = PART.matcher(told.replaceAll("\\s+", " ")).replaceAll("\n$0");
        return Encoding.decodeHtml(WORDS_ONLY.sanitize(parted), false).lines().map(line -> line.replaceAll("\\s+", " ").strip())
            .filter(line -> !PlainText.isBlank(line)).toList();
    }

    private static String name(String picture, String number) {
        Matcher called = CALLED.matcher(picture);
        return '〔' + (called.find() ? called.group(1) + ' ' : "") + '#' + number + '〕';
    }

    /** How many pictures it shows, of whatever kind; those that are none of its files are taken out when it is cleaned. */
    public static long countPictures(String markup) {
        return PICTURE.matcher(markup).results().count();
    }
}
