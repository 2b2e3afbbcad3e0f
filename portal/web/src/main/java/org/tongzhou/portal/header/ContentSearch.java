package org.tongzhou.portal.header;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

import org.tongzhou.core.search.SearchCount;
import org.tongzhou.core.search.SearchFilter;
import org.tongzhou.core.search.SearchKind;
import org.tongzhou.core.search.SearchOrder;
import org.tongzhou.core.search.SearchResult;
import org.tongzhou.core.search.SearchRow;
import org.tongzhou.core.search.SearchService;
import org.tongzhou.core.shared.OfficeZone;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.portal.theme.Appearance;
import org.tongzhou.portal.theme.FoundContents;
import org.tongzhou.portal.theme.FoundContents.Hit;
import org.tongzhou.portal.theme.FoundContents.Option;
import org.tongzhou.portal.theme.Moments;
import org.tongzhou.portal.theme.Texts;

/** What a search finds in the office's texts, in the words of the reader. */
@ApplicationScoped
public class ContentSearch {
    private static final int ROWS = 20;
    private static final int OPTIONS_MAX = 60;

    private final SearchService search;
    private final Clock clock;

    @Inject
    ContentSearch(SearchService search, Clock clock) {
        this.search = search;
        this.clock = clock;
    }

    /** For the client proxy. */
    protected ContentSearch() {
        this(null, null);
    }

    /** What fits best, as someone types. */
    public SearchResult first(String text, int rows) {
        String cut = text.strip();
        return cut.length() > SearchFilter.TEXT_MAX_CHARS ? SearchResult.NOTHING
            : search.search(SearchFilter.of(cut), new PageRequest(0, rows));
    }

    FoundContents find(SearchChoice choice, HttpServletRequest request) {
        if (choice.text().isEmpty()) {
            return FoundContents.nothing();
        }
        LocalDate today = LocalDate.now(clock.withZone(OfficeZone.ID));
        SearchResult found = search.search(choice.filter(today), new PageRequest(choice.first(), ROWS));
        Locale locale = Appearance.of(request).locale();
        Texts texts = Texts.of(locale);
        Moments moments = new Moments(texts, today, OfficeZone.ID);
        String context = request.getContextPath();
        int next = choice.first() + found.rows().size();
        return new FoundContents(found.rows().stream().map(row -> hit(row, choice, texts, moments, context)).toList(), found.total(), found.ready(), choice.isNarrowed(),
            options(found.kinds(), choice.kind(), texts.text("search.anyKind"), kind -> SearchKind.text(locale, kind)),
            options(found.units(), choice.unit(), texts.text("search.anyUnit"), unit -> unit),
            options(found.places(), choice.place(), texts.text("search.anyPlace"), place -> place),
            constants(SearchChoice.Period.values(), choice.period(), "search.period.", texts),
            constants(SearchOrder.values(), choice.order(), "search.order.", texts),
            choice.first() == 0 ? "" : choice.href(context, Math.max(0, choice.first() - ROWS)),
            found.rows().isEmpty() || next >= found.total() ? "" : choice.href(context, next));
    }

    private static Hit hit(SearchRow row, SearchChoice choice, Texts texts, Moments moments, String context) {
        String note = Stream.of(row.place(), row.unit(), row.author()).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
        String kind = SearchKind.text(texts.locale(), row.kind());
        return new Hit(context + row.href(), row.title(), row.snippet(), kind, note, moments.text(row.moment()), row.moment().toString(),
            row.more() == 0 ? "" : texts.text("search.more", row.more(), kind), choice.of(row.kind()).href(context, 0));
    }

    @FunctionalInterface
    private interface Label {
        String of(String value);
    }

    /** What is chosen can be seen even if nothing is found by it; it is only named if it was found. */
    private static List<Option> options(List<SearchCount> counts, String chosen, String all, Label label) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", all, chosen.isEmpty()));
        counts.stream().limit(OPTIONS_MAX).forEach(count ->
            options.add(new Option(count.value(), label.of(count.value()) + " (" + count.count() + ")", count.value().equals(chosen))));
        return options;
    }

    private static List<Option> constants(Enum<?>[] values, Enum<?> chosen, String keys, Texts texts) {
        return Arrays.stream(values).map(value -> new Option(SearchChoice.name(value), texts.text(keys + SearchChoice.name(value)), value == chosen)).toList();
    }
}
