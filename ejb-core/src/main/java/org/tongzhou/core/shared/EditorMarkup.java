package org.tongzhou.core.shared;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.HtmlStreamEventReceiverWrapper;

/**
 * Says in HTML's words what the editor (Quill 2) says in its own: of one flat list, whose entries name their kind and level, it makes lists within lists, and
 * heads of the cells that are marked as such. All else goes through. It stands before what balances and cleans, so it need not be right about markup that is broken.
 */
final class EditorMarkup extends HtmlStreamEventReceiverWrapper {
    private static final String KIND = "data-list";
    private static final String INDENT = "ql-indent-";
    private static final String HEAD = "ql-head-row";
    private static final String BULLET = "ql-ui";

    private record Tag(String element, List<String> attributes) {
    }

    /** A list that was begun; its first entry tells whether the editor wrote it. */
    private Tag list;
    /** What of the editor's list is open, each within an entry of the one before. */
    private final Deque<String> open = new ArrayDeque<>();
    private int foreign;
    private boolean bullet;
    private final Deque<String> cells = new ArrayDeque<>();

    EditorMarkup(HtmlStreamEventReceiver sink) {
        super(sink);
    }

    @Override
    public void openTag(String element, List<String> attributes) {
        boolean entry = element.equals("li");
        if (entry && list != null && !attribute(attributes, KIND).isEmpty() || entry && isWritten()) {
            begin(attributes);
            return;
        }
        flush();
        if (isList(element)) {
            beginList(new Tag(element, new ArrayList<>(attributes))); // the one given is used again for the next tag
        } else if (isCell(element)) {
            boolean head = classes(attributes).contains(HEAD);
            cells.push(head ? "th" : element);
            underlying.openTag(cells.peek(), head ? without(attributes, HEAD) : attributes);
        } else if (element.equals("span") && classes(attributes).contains(BULLET)) {
            bullet = true;
        } else {
            underlying.openTag(element, attributes);
        }
    }

    @Override
    public void closeTag(String element) {
        flush();
        boolean written = isWritten();
        if (isList(element) && written) {
            closeTo(0);
        } else if (element.equals("span") && bullet) {
            bullet = false;
        } else if (isCell(element) && !cells.isEmpty()) {
            underlying.closeTag(cells.pop());
        } else if (!(element.equals("li") && written)) {
            foreign -= isList(element) && foreign > 0 ? 1 : 0;
            underlying.closeTag(element);
        }
    }

    @Override
    public void text(String text) {
        if (list == null || !text.isBlank()) {
            flush();
            underlying.text(text);
        }
    }

    @Override
    public void closeDocument() {
        flush();
        underlying.closeDocument();
    }

    /** Whether an entry that comes now is one of the editor's. */
    private boolean isWritten() {
        return !open.isEmpty() && foreign == 0;
    }

    private void beginList(Tag begun) {
        if (open.isEmpty()) {
            list = begun;
        } else {
            foreign++;
            underlying.openTag(begun.element, begun.attributes);
        }
    }

    private void flush() {
        if (list != null) {
            underlying.openTag(list.element, list.attributes);
            list = null;
        }
    }

    private void begin(List<String> entry) {
        list = null;
        String kind = attribute(entry, KIND).equals("ordered") ? "ol" : "ul";
        int level = Math.min(level(entry), open.size());
        closeTo(level + 1);
        if (open.size() > level && open.peek().equals(kind)) {
            underlying.closeTag("li");
        } else {
            closeTo(level);
            underlying.openTag(kind, new ArrayList<>());
            open.push(kind);
        }
        underlying.openTag("li", without(entry, INDENT));
    }

    private void closeTo(int level) {
        while (open.size() > level) {
            underlying.closeTag("li");
            underlying.closeTag(open.pop());
        }
    }

    private static boolean isList(String element) {
        return element.equals("ol") || element.equals("ul");
    }

    private static boolean isCell(String element) {
        return element.equals("td") || element.equals("th");
    }

    private static String attribute(List<String> attributes, String name) {
        for (int i = 0; i + 1 < attributes.size(); i += 2) {
            if (attributes.get(i).equals(name)) {
                return attributes.get(i + 1);
            }
        }
        return "";
    }

    private static List<String> classes(List<String> attributes) {
        return Arrays.asList(attribute(attributes, "class").split("\\s+"));
    }

    private static List<String> without(List<String> attributes, String mark) {
        String kept = classes(attributes).stream().filter(each -> !each.startsWith(mark)).collect(Collectors.joining(" "));
        List<String> others = new ArrayList<>(attributes);
        for (int i = 0; i + 1 < others.size(); i += 2) {
            if (others.get(i).equals("class")) {
                others.set(i + 1, kept);
            }
        }
        return others;
    }

    private static int level(List<String> entry) {
        return classes(entry).stream().filter(each -> each.matches(INDENT + "[1-8]")).mapToInt(each -> each.charAt(INDENT.length()) - '0').findFirst().orElse(0);
    }
}
