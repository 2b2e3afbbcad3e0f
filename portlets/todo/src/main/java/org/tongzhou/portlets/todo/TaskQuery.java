package org.tongzhou.portlets.todo;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.tongzhou.core.todo.TodoFilter;
import org.tongzhou.core.todo.TodoSort;
import org.tongzhou.portlets.common.ListView;

/**
 * What of the things to do is listed, as the address says; what makes no sense in an address is as if it were not there.
 *
 * @param text  part of the title, empty for all
 * @param first place of the first row, counted from 0
 */
public record TaskQuery(String text, TodoSort sort, boolean descending, int first) {
    static final TaskQuery ALL = new TaskQuery("", TodoSort.PRIORITY, false, 0);
    private static final String TEXT = "text";

    /** Reads the render parameters. */
    static TaskQuery of(UnaryOperator<String> parameter) {
        String text = ListView.searchText(parameter.apply(TEXT));
        String sort = parameter.apply(ListView.SORT);
        return new TaskQuery(text.length() > TodoFilter.TEXT_MAX_CHARS ? "" : text,
            Stream.of(TodoSort.values()).filter(one -> name(one).equals(sort)).findFirst().orElse(TodoSort.PRIORITY),
            "desc".equals(parameter.apply(ListView.ORDER)), ListView.firstRow(parameter.apply(ListView.FIRST)));
    }

    private static String name(TodoSort sort) {
        return sort.name().toLowerCase(Locale.ROOT);
    }

    TodoFilter filter() {
        return new TodoFilter(text, sort, descending);
    }

    TaskQuery searching(String other) {
        return new TaskQuery(other == null ? "" : other.strip(), sort, descending, 0);
    }

    TaskQuery from(int other) {
        return new TaskQuery(text, sort, descending, other);
    }

    /** Sorted by a column; the other way round if it is so already, and as the office works after that. */
    TaskQuery sortedBy(TodoSort other) {
        if (other != sort) {
            return new TaskQuery(text, other, false, 0);
        }
        return descending ? new TaskQuery(text, TodoSort.PRIORITY, false, 0) : new TaskQuery(text, sort, true, 0);
    }

    /** The render parameters that say so; what is usual is not said. */
    Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put(TEXT, text);
        parameters.put(ListView.SORT, sort == TodoSort.PRIORITY ? "" : name(sort));
        parameters.put(ListView.ORDER, descending ? "desc" : "");
        parameters.put(ListView.FIRST, first == 0 ? "" : first);
        parameters.values().removeIf(""::equals);
        return parameters;
    }
}
