package org.tongzhou.portlets.common.faces;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.tongzhou.portlets.common.ListView;

/**
 * What of a list is shown, as the address of its window says: so it can be bookmarked, and gone back to. What makes no sense in an address
 * is as if it were not there.
 *
 * @param usual      the order where none is asked for
 * @param text       what is looked for, empty for all; one line, at most {@value #TEXT_KEPT_MAX_CHARS} characters of what was typed
 * @param conditions what else is asked for, by the names of the render parameters; what is not asked for is not there
 * @param first      place of the first row, counted from 0
 */
public record ListQuery<S extends Enum<S>>(ListOrder<S> usual, ListOrder<S> order, String text, Map<String, String> conditions, int first) {
    /** More than any list looks for, so that what is too long can be shown to be corrected, and fits into an address. */
    public static final int TEXT_KEPT_MAX_CHARS = 200;
    private static final String TEXT = "text";
    private static final String ASCENDING = "asc";
    private static final String DESCENDING = "desc";

    public ListQuery {
        text = line(text);
        Map<String, String> said = new TreeMap<>(conditions);
        said.values().removeIf(String::isEmpty);
        conditions = Collections.unmodifiableMap(said);
    }

    /** All of a list, in its usual order. */
    public static <S extends Enum<S>> ListQuery<S> all(S by, boolean descending) {
        ListOrder<S> usual = new ListOrder<>(by, descending);
        return new ListQuery<>(usual, usual, "", Map.of(), 0);
    }

    /** What an address says of the same list. @param senses what makes sense of a value of each condition, empty for none */
    public ListQuery<S> read(UnaryOperator<String> parameter, Map<String, UnaryOperator<String>> senses) {
        Map<String, String> said = new TreeMap<>();
        senses.forEach((name, sense) -> said.put(name, parameter.apply(name) == null ? "" : sense.apply(parameter.apply(name))));
        return new ListQuery<>(usual, order(parameter), parameter.apply(TEXT), said, ListView.firstRow(parameter.apply(ListView.FIRST)));
    }

    private ListOrder<S> order(UnaryOperator<String> parameter) {
        String sort = parameter.apply(ListView.SORT);
        S by = Stream.of(usual.by().getDeclaringClass().getEnumConstants()).filter(one -> name(one).equals(sort)).findFirst().orElse(usual.by());
        String direction = parameter.apply(ListView.ORDER);
        return ASCENDING.equals(direction) || DESCENDING.equals(direction) ? new ListOrder<>(by, DESCENDING.equals(direction)) : atFirst(by);
    }

    private ListOrder<S> atFirst(S by) {
        return by == usual.by() ? usual : new ListOrder<>(by, false);
    }

    private static String line(String typed) {
        String line = typed == null ? "" : typed.replaceAll("\\p{Cc}+", " ").strip();
        return line.substring(0, Math.min(line.length(), TEXT_KEPT_MAX_CHARS)).strip();
    }

    /** As an address has it. */
    public static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** What is asked for; empty if it is not. */
    public String condition(String name) {
        return conditions.getOrDefault(name, "");
    }

    /** Another text is looked for. */
    public ListQuery<S> searching(String typed) {
        return new ListQuery<>(usual, order, typed, conditions, 0);
    }

    /** Something else is asked for. @param value null or empty for anything */
    public ListQuery<S> with(String condition, String value) {
        Map<String, String> others = new TreeMap<>(conditions);
        others.put(condition, value == null ? "" : value);
        return new ListQuery<>(usual, order, text, others, 0);
    }

    public ListQuery<S> from(int other) {
        return new ListQuery<>(usual, order, text, conditions, other);
    }

    /** Sorted by a column; the other way round if it is so already, and as usual after that. */
    public ListQuery<S> sortedBy(S by) {
        ListOrder<S> first = atFirst(by);
        ListOrder<S> next = by != order.by() ? first : order.equals(first) ? new ListOrder<>(by, !first.descending()) : usual;
        return new ListQuery<>(usual, next, text, conditions, 0);
    }

    /** The render parameters that say so; what is usual is not said. */
    public Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put(TEXT, text);
        parameters.putAll(conditions);
        if (!order.equals(usual)) {
            parameters.put(ListView.SORT, name(order.by()));
            parameters.put(ListView.ORDER, order.descending() ? DESCENDING : ASCENDING);
        }
        parameters.put(ListView.FIRST, first == 0 ? "" : first);
        parameters.values().removeIf(""::equals);
        return parameters;
    }
}
