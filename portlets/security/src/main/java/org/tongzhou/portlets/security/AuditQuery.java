package org.tongzhou.portlets.security;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.tongzhou.core.audit.AuditFilter;
import org.tongzhou.core.audit.AuditSort;
import org.tongzhou.portlets.common.ListView;

/** Which entries of the audit are listed, as the address says. What makes no sense in an address is as if it were not there. */
public record AuditQuery(AuditFilter filter, int first) implements Serializable {
    static final AuditQuery ALL = new AuditQuery(AuditFilter.ALL, 0);
    private static final String FROM = "from";
    private static final String UNTIL = "until";
    private static final String ACTOR = "actor";
    private static final String ACTION = "action";
    private static final String OBJECT = "object";
    private static final String ADDRESS = "address";
    private static final String OUTCOME = "outcome";

    /** Reads the render parameters. */
    static AuditQuery of(UnaryOperator<String> parameter) {
        String sortName = parameter.apply(ListView.SORT);
        AuditSort sort = Stream.of(AuditSort.values()).filter(each -> name(each).equals(sortName)).findFirst().orElse(AuditSort.TIME);
        String order = parameter.apply(ListView.ORDER);
        String outcome = parameter.apply(OUTCOME);
        return new AuditQuery(new AuditFilter(day(parameter.apply(FROM)), day(parameter.apply(UNTIL)),
            matching(parameter.apply(ACTOR), "[a-z][a-z0-9.-]{1,31}"), matching(parameter.apply(ACTION), "[a-z]{1,30}\\.[a-zA-Z]{0,29}"),
            ListView.searchText(parameter.apply(OBJECT)), ListView.searchText(parameter.apply(ADDRESS)),
            "true".equals(outcome) ? Boolean.TRUE : "false".equals(outcome) ? Boolean.FALSE : null,
            sort, order == null ? sort == AuditSort.TIME : order.equals("desc")), ListView.firstRow(parameter.apply(ListView.FIRST)));
    }

    private static String matching(String text, String pattern) {
        return text != null && text.matches(pattern) ? text : "";
    }

    private static LocalDate day(String text) {
        try {
            return text == null || text.length() != "2026-01-01".length() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    AuditQuery from(int row) {
        return new AuditQuery(filter, row);
    }

    /** Sorted by a column; the other way round if it is so already. */
    AuditQuery sortedBy(AuditSort other) {
        boolean descending = other == filter.sort() ? !filter.descending() : other == AuditSort.TIME;
        return new AuditQuery(new AuditFilter(filter.from(), filter.until(), filter.actor(), filter.action(), filter.object(), filter.address(),
            filter.outcome(), other, descending), 0);
    }

    /** Whether only some of the entries are looked for. */
    boolean isSearching() {
        return filter.from() != null || filter.until() != null || filter.outcome() != null
            || !(filter.actor() + filter.action() + filter.object() + filter.address()).isEmpty();
    }

    /** The render parameters that say so; what is usual is not said. */
    Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put(FROM, filter.from() == null ? "" : filter.from());
        parameters.put(UNTIL, filter.until() == null ? "" : filter.until());
        parameters.put(ACTOR, filter.actor());
        parameters.put(ACTION, filter.action());
        parameters.put(OBJECT, filter.object());
        parameters.put(ADDRESS, filter.address());
        parameters.put(OUTCOME, filter.outcome() == null ? "" : filter.outcome());
        if (filter.sort() != AuditSort.TIME || !filter.descending()) {
            parameters.put(ListView.SORT, name(filter.sort()));
            parameters.put(ListView.ORDER, filter.descending() ? "desc" : "asc");
        }
        parameters.put(ListView.FIRST, first == 0 ? "" : first);
        parameters.values().removeIf(""::equals);
        return parameters;
    }
}
