package org.tongzhou.portal.header;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;

import org.tongzhou.core.search.SearchFilter;
import org.tongzhou.core.search.SearchOrder;

/**
 * What the address of the search page asks for in texts.
 *
 * @param kind  of the things, {@code unit} whose they are, {@code place} where they stand; empty for all
 * @param first place of the first row, counted from 0
 */
record SearchChoice(String text, String kind, String unit, String place, Period period, SearchOrder order, int first) {
    private static final int NAME_MAX_CHARS = 40;
    private static final int UNIT_MAX_CHARS = 120;
    private static final int FIRST_MAX = 10_000;

    /** How far back it is looked. */
    enum Period {
        ANY, WEEK, MONTH, YEAR;

        LocalDate from(LocalDate today) {
            return switch (this) {
                case ANY -> null;
                case WEEK -> today.minusDays(6);
                case MONTH -> today.minusMonths(1);
                case YEAR -> today.minusYears(1);
            };
        }
    }

    /** What the address says; what makes no sense in it is as if it were not there. Of a long text the beginning counts. */
    static SearchChoice of(HttpServletRequest request) {
        String at = parameter(request, "at", 6);
        return new SearchChoice(cut(text(request, "q").strip(), SearchFilter.TEXT_MAX_CHARS), parameter(request, "kind", NAME_MAX_CHARS),
            parameter(request, "unit", UNIT_MAX_CHARS), parameter(request, "place", SearchFilter.PLACE_MAX_CHARS),
            constant(Period.class, text(request, "period"), Period.ANY), constant(SearchOrder.class, text(request, "order"), SearchOrder.RELEVANCE),
            at.matches("\\d{1,5}") ? Math.min(FIRST_MAX, Integer.parseInt(at)) : 0);
    }

    private static String text(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }

    private static String parameter(HttpServletRequest request, String name, int max) {
        String value = text(request, name);
        return value.length() > max ? "" : value;
    }

    private static String cut(String text, int max) {
        int end = Math.min(text.length(), max);
        return text.substring(0, end > 0 && end < text.length() && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }

    private static <T extends Enum<T>> T constant(Class<T> type, String name, T otherwise) {
        for (T each : type.getEnumConstants()) {
            if (each.name().equalsIgnoreCase(name)) {
                return each;
            }
        }
        return otherwise;
    }

    /** Whether texts alone are asked for, and not what else is called so. */
    boolean isNarrowed() {
        return first > 0 || !kind.isEmpty() || !unit.isEmpty() || !place.isEmpty() || period != Period.ANY || order != SearchOrder.RELEVANCE;
    }

    SearchFilter filter(LocalDate today) {
        return new SearchFilter(text, kind, unit, place, period.from(today), null, order);
    }

    /** The same, of the things of a kind alone. */
    SearchChoice of(String other) {
        return new SearchChoice(text, other, unit, place, period, order, 0);
    }

    /** The address of another part of the same list. */
    String href(String context, int row) {
        return context + "/search?q=" + encode(text) + part("kind", kind) + part("unit", unit) + part("place", place)
            + part("period", period == Period.ANY ? "" : name(period)) + part("order", order == SearchOrder.RELEVANCE ? "" : name(order))
            + part("at", row == 0 ? "" : Integer.toString(row));
    }

    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String part(String name, String value) {
        return value.isEmpty() ? "" : "&" + name + "=" + encode(value);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
