package org.tongzhou.portlets.notices;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.tongzhou.core.notices.NoticeFilter;
import org.tongzhou.core.notices.NoticeSort;
import org.tongzhou.portlets.common.ListView;

/**
 * Which notices are listed, as the address says: so a list can be bookmarked, and reading leads back to it. What makes no sense in an
 * address is as if it were not there.
 *
 * @param text  part of the title, empty for all
 * @param unit  who published, empty for all
 * @param show  which of them
 * @param first place of the first row, counted from 0
 */
public record ListQuery(String text, String unit, Show show, NoticeSort sort, boolean descending, int first) {
    static final ListQuery ALL = new ListQuery("", "", Show.ALL, NoticeSort.PUBLISHED, true, 0);
    private static final String TEXT = "text";
    private static final String UNIT = "unit";
    static final String SHOW = "show";
    private static final int UNIT_MAX_CHARS = 120;

    /** Which notices of all that address the reader. */
    public enum Show {
        ALL, UNREAD, REPLY
    }

    /** Reads the render parameters. */
    static ListQuery of(UnaryOperator<String> parameter) {
        String text = ListView.searchText(parameter.apply(TEXT));
        String unit = ListView.searchText(parameter.apply(UNIT));
        NoticeSort sort = choice(NoticeSort.values(), parameter.apply(ListView.SORT), NoticeSort.PUBLISHED);
        String order = parameter.apply(ListView.ORDER);
        return new ListQuery(text.length() > NoticeFilter.TEXT_MAX_CHARS ? "" : text, unit.length() > UNIT_MAX_CHARS ? "" : unit,
            choice(Show.values(), parameter.apply(SHOW), Show.ALL), sort, order == null ? usuallyDescending(sort) : order.equals("desc"),
            ListView.firstRow(parameter.apply(ListView.FIRST)));
    }

    private static <E extends Enum<E>> E choice(E[] all, String name, E usual) {
        return Stream.of(all).filter(one -> name(one).equals(name)).findFirst().orElse(usual);
    }

    static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static boolean usuallyDescending(NoticeSort sort) {
        return sort == NoticeSort.PUBLISHED;
    }

    NoticeFilter filter() {
        return new NoticeFilter(text, unit, show == Show.UNREAD, show == Show.REPLY, sort, descending);
    }

    ListQuery showing(Show other) {
        return new ListQuery(text, unit, other, sort, descending, 0);
    }

    ListQuery searching(String otherText, String otherUnit) {
        return new ListQuery(otherText == null ? "" : otherText.strip(), otherUnit == null ? "" : otherUnit, show, sort, descending, 0);
    }

    ListQuery from(int other) {
        return new ListQuery(text, unit, show, sort, descending, other);
    }

    /** Sorted by a column; the other way round if it is so already. */
    ListQuery sortedBy(NoticeSort other) {
        return new ListQuery(text, unit, show, other, other == sort ? !descending : usuallyDescending(other), 0);
    }

    /** The render parameters that say so; what is usual is not said. */
    Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put(TEXT, text);
        parameters.put(UNIT, unit);
        parameters.put(SHOW, show == Show.ALL ? "" : name(show));
        if (sort != NoticeSort.PUBLISHED || !descending) {
            parameters.put(ListView.SORT, name(sort));
            parameters.put(ListView.ORDER, descending ? "desc" : "asc");
        }
        parameters.put(ListView.FIRST, first == 0 ? "" : first);
        parameters.values().removeIf(""::equals);
        return parameters;
    }
}
