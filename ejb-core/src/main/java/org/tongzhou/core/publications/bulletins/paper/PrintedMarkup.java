package org.tongzhou.core.publications.bulletins.paper;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.owasp.html.HtmlStreamEventReceiver;
import org.tongzhou.core.publications.bulletins.paper.PrintedParagraph.Alignment;
import org.tongzhou.core.shared.PlainText;
import org.tongzhou.core.shared.RichText;

/** Reads what is printed of a rich text, element by element. A table within a cell is read as the lines of that cell. */
public final class PrintedMarkup implements HtmlStreamEventReceiver {
    private static final Pattern ALIGNED = Pattern.compile("\\bql-align-(center|right|justify)\\b");
    private static final Pattern INDENTED = Pattern.compile("\\bql-indent-([1-8])\\b");
    private static final Pattern HEADING = Pattern.compile("h[1-6]");
    private static final String[] BULLETS = {"•", "–", "·"};
    private static final int LETTERS = 26;
    private static final String BETWEEN_CELLS = "　";

    private final List<PrintedBlock> blocks = new ArrayList<>();
    private final List<String> marks = new ArrayList<>(); // what is open of the elements that decide on the look of words
    private final Deque<Counted> lists = new ArrayDeque<>();
    private Deque<Block> open = new ArrayDeque<>();
    private List<PrintedWords> words = new ArrayList<>();
    private String mark = "";
    private int tables;
    private TableReading table;
    private Deque<Block> around;

    /** An element that has lines. @param alignment null for that of what it stands in */
    private record Block(int heading, Alignment alignment, int indent) {
    }

    private static final class Counted {
        private final boolean ordered;
        private int entries;

        Counted(boolean ordered) {
            this.ordered = ordered;
        }
    }

    private PrintedMarkup() {
    }

    /** @param markup of a rich text */
    public static List<PrintedBlock> read(String markup) {
        PrintedMarkup reading = new PrintedMarkup();
        RichText.read(markup, reading);
        return reading.blocks;
    }

    @Override
    public void openDocument() { // nothing stands before the first element
    }

    @Override
    public void closeDocument() {
        end();
    }

    @Override
    public void openTag(String element, List<String> attributes) {
        switch (element) {
            case "b", "strong", "i", "em", "u", "s", "sub", "sup" -> marks.add(element);
            case "pre" -> {
                begin(element, attributes);
                marks.add(element);
            }
            case "br", "hr" -> end();
            case "ol", "ul" -> {
                end();
                lists.push(new Counted(element.equals("ol")));
            }
            case "li" -> {
                begin(element, attributes);
                mark = lists.isEmpty() ? "" : next(lists.peek());
            }
            case "table" -> openTable();
            case "thead" -> {
                if (tables == 1) {
                    table.beginHead();
                }
            }
            case "tr" -> openRow();
            case "td", "th" -> openCell(element, attributes);
            default -> {
                if (isBlock(element)) {
                    begin(element, attributes);
                }
            }
        }
    }

    @Override
    public void closeTag(String element) {
        switch (element) {
            case "b", "strong", "i", "em", "u", "s", "sub", "sup" -> marks.remove(element);
            case "ol", "ul" -> {
                end();
                lists.poll();
            }
            case "table" -> closeTable();
            case "thead" -> {
                if (tables == 1) {
                    table.endHead();
                }
            }
            case "td", "th" -> closeCell();
            default -> {
                if (element.equals("pre")) {
                    marks.remove(element);
                }
                if (element.equals("li") || isBlock(element)) {
                    end();
                    open.poll();
                    mark = "";
                }
            }
        }
    }

    @Override
    public void text(String text) {
        String[] lines = has("pre") ? text.split("\n", -1) : new String[] {text};
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                end();
            }
            String told = lines[i].replaceAll("\\s+", " ").replace('\u00a0', ' ');
            if (!told.isEmpty()) {
                words.add(new PrintedWords(told, has("b", "strong"), has("i", "em"), has("u"), has("s"), has("sup") ? 1 : has("sub") ? -1 : 0));
            }
        }
    }

    private boolean has(String... elements) {
        return List.of(elements).stream().anyMatch(marks::contains);
    }

    private static boolean isBlock(String element) {
        return switch (element) {
            case "p", "div", "blockquote", "pre", "caption" -> true;
            default -> HEADING.matcher(element).matches();
        };
    }

    private void begin(String element, List<String> attributes) {
        end();
        int at = attributes.indexOf("class");
        String classes = at < 0 ? "" : attributes.get(at + 1);
        Matcher indented = INDENTED.matcher(classes);
        int indent = (indented.find() ? Integer.parseInt(indented.group(1)) : 0) + (element.equals("li") || element.equals("blockquote") ? 1 : 0);
        int heading = !HEADING.matcher(element).matches() ? 0 : element.charAt(1) < '5' ? 1 : 2;
        open.push(new Block(heading, element.equals("caption") ? Alignment.CENTRE : alignment(classes), indent));
    }

    private static Alignment alignment(String classes) {
        Matcher aligned = ALIGNED.matcher(classes);
        if (!aligned.find()) {
            return null;
        }
        return switch (aligned.group(1)) {
            case "center" -> Alignment.CENTRE;
            case "right" -> Alignment.RIGHT;
            default -> Alignment.JUSTIFIED;
        };
    }

    /** What was read since the last line ended is a paragraph, if it says something. */
    private void end() {
        if (words.stream().anyMatch(each -> !PlainText.isBlank(each.text()))) {
            int heading = open.stream().mapToInt(Block::heading).filter(each -> each > 0).findFirst().orElse(0);
            Alignment alignment = open.stream().map(Block::alignment).filter(each -> each != null).findFirst().orElse(Alignment.LEFT);
            PrintedParagraph paragraph = new PrintedParagraph(List.copyOf(words), heading, alignment, open.stream().mapToInt(Block::indent).sum(), mark);
            if (table != null && table.isInCell()) {
                table.add(paragraph);
            } else {
                blocks.add(paragraph);
            }
            mark = "";
        }
        words = new ArrayList<>();
    }

    private String next(Counted list) {
        list.entries++;
        int level = (int) lists.stream().filter(each -> each.ordered == list.ordered).count() - 1;
        if (!list.ordered) {
            return BULLETS[Math.min(level, BULLETS.length - 1)];
        }
        return level % 2 == 0 || list.entries > LETTERS ? list.entries + "." : (char) ('a' + list.entries - 1) + ".";
    }

    private void openTable() {
        end();
        if (tables++ == 0) {
            table = new TableReading();
        }
    }

    private void closeTable() {
        end();
        if (--tables == 0) {
            table.read().ifPresent(blocks::add);
            table = null;
        }
    }

    private void openRow() {
        if (tables == 1) {
            table.beginRow();
        } else {
            end();
        }
    }

    private void openCell(String element, List<String> attributes) {
        if (tables == 0) {
            end();
        } else if (tables > 1) {
            words.add(PrintedWords.plain(words.isEmpty() ? "" : BETWEEN_CELLS));
        } else {
            end();
            around = open;
            open = new ArrayDeque<>();
            begin(element, attributes);
            table.beginCell(element.equals("th"), attributes);
        }
    }

    private void closeCell() {
        if (tables == 1) {
            end();
            open = around;
            table.endCell();
        }
    }
}
