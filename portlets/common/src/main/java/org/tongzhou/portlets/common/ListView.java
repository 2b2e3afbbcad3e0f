package org.tongzhou.portlets.common;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

import javax.portlet.ActionRequest;
import javax.portlet.ActionResponse;
import javax.portlet.PortletRequest;

/**
 * How a window shows a list, as the render parameters say: {@code search} a text, {@code sort} and {@code order} a column and
 * its direction, {@code first} the row it begins with. What makes no sense is as if it were not there.
 *
 * @param <R> a row
 * @param search what rows are looked for, empty for all
 * @param columns the columns of the list
 * @param column the column it is sorted by
 * @param descending whether the greatest stands first
 * @param first place of the row it begins with, counted from 0
 */
public record ListView<R>(String search, List<? extends ListColumn<R>> columns, ListColumn<R> column, boolean descending,
                          int first) {
    public static final String SEARCH = "search";
    public static final String SORT = "sort";
    public static final String ORDER = "order";
    public static final String FIRST = "first";
    static final String ASCENDING = "asc";
    static final String DESCENDING = "desc";
    private static final int SEARCH_MAX_CHARS = 100;

    /**
     * The head of a column.
     *
     * @param direction value of {@code aria-sort}, null if the list isn't sorted by it
     * @param nextOrder how the list is sorted if the head is chosen
     */
    public record Head<R>(ListColumn<R> column, String direction, String nextOrder) {
    }

    /**
     * Reads the parameters.
     *
     * @param columns all columns that the list can be sorted by; by the first if none is asked for
     */
    public static <R> ListView<R> of(PortletRequest request, List<? extends ListColumn<R>> columns) {
        return of(request, columns, columns.get(0));
    }

    /** Reads the parameters; the list is sorted by {@code usual} if no other column is asked for. */
    public static <R> ListView<R> of(PortletRequest request, List<? extends ListColumn<R>> columns, ListColumn<R> usual) {
        String sort = request.getParameter(SORT);
        Optional<? extends ListColumn<R>> asked = columns.stream().filter(c -> c.parameter().equals(sort)).findFirst();
        ListColumn<R> column = asked.isPresent() ? asked.get() : usual;
        String order = request.getParameter(ORDER);
        return new ListView<>(searchText(request.getParameter(SEARCH)), columns, column,
            order == null ? column.isFigure() : order.equals(DESCENDING), firstRow(request.getParameter(FIRST)));
    }

    /** What a search form's action does: its field becomes the render parameter, so that the search can be bookmarked. */
    public static void keepSearch(ActionRequest request, ActionResponse response) {
        String search = searchText(request.getParameter(SEARCH));
        if (!search.isEmpty()) {
            response.setRenderParameter(SEARCH, search);
        }
    }

    /** A text that is searched for: one line without blanks around it, none if it is too long. */
    public static String searchText(String parameter) {
        String text = parameter == null ? "" : parameter.strip();
        return text.length() > SEARCH_MAX_CHARS || text.chars().anyMatch(Character::isISOControl) ? "" : text;
    }

    /** The row that a parameter names, the first if it is no row. */
    public static int firstRow(String parameter) {
        return parameter != null && parameter.matches("\\d{1,6}") ? Integer.parseInt(parameter) : 0;
    }

    /** Whether one of the texts contains the other, whatever their case; an empty one is in all. */
    public static boolean contains(String search, String... texts) {
        String wanted = search.toLowerCase(Locale.ROOT);
        return Stream.of(texts).anyMatch(text -> text != null && text.toLowerCase(Locale.ROOT).contains(wanted));
    }

    /** All rows that are looked for, in their order. */
    public List<R> sorted(Collection<R> rows, BiPredicate<R, String> matches) {
        return rows.stream().filter(row -> search.isEmpty() || matches.test(row, search)).sorted(column.order(descending)).toList();
    }

    /** The rows to be shown of all that are looked for. */
    public ListPart<R> part(Collection<R> rows, BiPredicate<R, String> matches) {
        return ListPart.of(sorted(rows, matches), first);
    }

    /** The heads of all columns; choosing the one sorted by turns the order round. */
    public List<Head<R>> heads() {
        return columns.stream().map(this::head).toList();
    }

    /** The order as a render parameter. */
    public String order() {
        return descending ? DESCENDING : ASCENDING;
    }

    private Head<R> head(ListColumn<R> other) {
        boolean sorted = other == column;
        boolean nextDescending = sorted ? !descending : other.isFigure();
        return new Head<>(other, sorted ? (descending ? "descending" : "ascending") : null,
            nextDescending ? DESCENDING : ASCENDING);
    }
}
