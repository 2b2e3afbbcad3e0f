package org.tongzhou.portlets.common.faces;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.tongzhou.bridge.CurrentPortlet;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.portlets.common.ListPart;

/**
 * A list that is looked through: what of it is shown, and in what order, is in the window's address (ADR 0022). Base of request-scoped beans,
 * whose views have no state; the tags {@code o:searchText}, {@code o:sortHead} and {@code o:pager} show it.
 *
 * @param <S> by what it can be sorted
 * @param <R> a row
 */
public abstract class AddressedList<S extends Enum<S>, R> {
    private static final int ROWS = 20;

    private final String view;
    private final ListQuery<S> all;
    private final int textMaxChars;
    private final Map<String, String> wanted = new HashMap<>();
    private ListQuery<S> query;
    private ListPart<R> part;
    private String typed;

    /** @param view has the list; {@code textMaxChars} is how long a text can be looked for */
    protected AddressedList(String view, ListQuery<S> all, int textMaxChars) {
        this.view = view;
        this.all = all;
        this.textMaxChars = textMaxChars;
    }

    /** Reads a part of the list. */
    protected abstract Slice<R> search(ListQuery<S> asked, PageRequest page);

    /** Beside the text: the conditions that the address can have, and what makes sense of their values, empty for none. */
    protected Map<String, UnaryOperator<String>> conditions() {
        return Map.of();
    }

    /** How many rows are shown at once. */
    protected int rows() {
        return ROWS;
    }

    /** What is shown; where a window shows a few rows among others, that need not be what the address says. */
    protected ListQuery<S> asked() {
        return read();
    }

    protected RenderLink link() {
        return new RenderLink(view);
    }

    /** What the address says. */
    protected ListQuery<S> read() {
        return all.read(AddressedList::parameter, conditions());
    }

    protected ListQuery<S> all() {
        return all;
    }

    protected static String parameter(String name) {
        return CurrentPortlet.get().getRequest().getParameter(name);
    }

    /** The name of one of these values in an address if that is what is said, else empty. */
    protected static String oneOf(Enum<?>[] values, String said) {
        return Stream.of(values).map(ListQuery::name).filter(said::equals).findFirst().orElse("");
    }

    public ListQuery<S> getQuery() {
        if (query == null) {
            query = asked();
        }
        return query;
    }

    /** The rows shown; none while the text is too long. */
    public ListPart<R> getPart() {
        if (part == null) {
            part = isTextTooLong() ? new ListPart<>(List.of(), 0, 0, rows()) : load(getQuery());
        }
        return part;
    }

    private ListPart<R> load(ListQuery<S> asked) {
        Slice<R> slice = search(asked, new PageRequest(asked.first(), rows()));
        if (slice.rows().isEmpty() && asked.first() > 0) { // rows have gone since the address was made
            return load(asked.from(slice.total() == 0 ? 0 : (int) ((slice.total() - 1) / rows() * rows())));
        }
        return new ListPart<>(slice.rows(), asked.first(), slice.total(), rows());
    }

    /** What a form of the list sends with it, so that its act knows the list: names and values. An action has no render parameters (PLT.11.1.1). */
    public Map<String, Object> getParameters() {
        return getQuery().parameters();
    }

    // What is typed into the search.

    public String getText() {
        return getQuery().text();
    }

    public void setText(String text) {
        typed = text;
    }

    public int getTextMaxChars() {
        return textMaxChars;
    }

    public boolean isTextTooLong() {
        return getText().length() > textMaxChars;
    }

    /** One of the conditions was chosen. */
    protected void choose(String condition, String value) {
        wanted.put(condition, value);
    }

    /** The search becomes the address. */
    public void find() {
        ListQuery<S> next = getQuery().searching(typed);
        for (Map.Entry<String, String> chosen : wanted.entrySet()) {
            next = next.with(chosen.getKey(), chosen.getValue());
        }
        Views.show(view, next.parameters());
    }

    // Addresses.

    /** @param by name of one of those by which the list can be sorted */
    public String sort(String by) {
        return address(getQuery().sortedBy(Enum.valueOf(all.usual().by().getDeclaringClass(), by)));
    }

    public String page(int first) {
        return address(getQuery().from(first));
    }

    /** All of the list, in its usual order. */
    public String getAll() {
        return address(link().maximized(), all);
    }

    protected String address(ListQuery<S> to) {
        return address(link(), to);
    }

    protected String address(RenderLink link, ListQuery<S> to) {
        to.parameters().forEach(link::with);
        return link.toString();
    }
}
