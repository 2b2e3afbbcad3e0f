package org.tongzhou.core.reference.regulations;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongzhou.core.shared.RichText;

/**
 * A part of the text of a regulation: a chapter's or section's head, or an article, with what follows it.
 *
 * @param number  from 1, in the order of the text; 0 for what stands before the first part
 * @param level   {@value #CHAPTER} for 编 and 章, {@value #SECTION} for 节, {@value #ARTICLE} for 条, 0 for what stands before
 * @param heading how a table of contents calls it
 * @param markup  clean, and whole by itself
 */
public record TextPart(int number, int level, String heading, String markup) implements Serializable {
    public static final int CHAPTER = 1;
    public static final int SECTION = 2;
    public static final int ARTICLE = 3;
    private static final int HEADING_MAX_CHARS = 40;
    private static final Pattern TAG = Pattern.compile("<(/?)([a-z][a-z0-9]*)\\b[^>]*>");
    private static final Pattern HEAD_TAG = Pattern.compile("p|div|h[1-6]");
    private static final Set<String> EMPTY_TAGS = Set.of("br", "hr", "img");
    /** 立法技术规范: 编, 章, 节 and 条 are counted in words. */
    private static final Pattern HEAD = Pattern.compile("^\\s*(第[一二三四五六七八九十百千零〇0-9]{1,8}([编章节条]))(?:之[一二三四五六七八九十])?[\\s　]*(.*)", Pattern.DOTALL);

    /** Parts a text that was cleaned, where a block of its own begins with such a head. */
    public static List<TextPart> of(String markup) {
        List<TextPart> parts = new ArrayList<>();
        TextPart open = new TextPart(0, 0, "", "");
        int begin = 0;
        int block = 0;
        int depth = 0;
        for (Matcher tag = TAG.matcher(markup); tag.find();) {
            boolean closing = !tag.group(1).isEmpty();
            if (EMPTY_TAGS.contains(tag.group(2))) {
                continue;
            }
            if (!closing && depth++ == 0) {
                block = tag.start();
            } else if (closing && --depth == 0 && HEAD_TAG.matcher(tag.group(2)).matches()) {
                TextPart head = head(open.number + 1, markup.substring(block, tag.end()));
                if (head != null) {
                    add(parts, open, markup.substring(begin, block));
                    open = head;
                    begin = block;
                }
            }
        }
        add(parts, open, markup.substring(begin));
        return parts;
    }

    private static void add(List<TextPart> parts, TextPart open, String markup) {
        if (open.level > 0 || !RichText.isEmpty(markup)) {
            parts.add(new TextPart(open.number, open.level, open.heading, markup));
        }
    }

    private static TextPart head(int number, String block) {
        Matcher head = HEAD.matcher(RichText.words(block));
        if (!head.matches()) {
            return null;
        }
        int level = switch (head.group(2)) {
            case "条" -> ARTICLE;
            case "节" -> SECTION;
            default -> CHAPTER;
        };
        String rest = level == ARTICLE ? "" : head.group(3).strip();
        if (rest.length() > HEADING_MAX_CHARS) {
            return null; // a sentence that begins so is no head
        }
        return new TextPart(number, level, (head.group(1) + ' ' + rest).strip(), "");
    }
}
