package org.tongzhou.portlets.reference;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.bridge.CurrentPortlet;
import org.tongzhou.core.reference.chronicle.ChronicleMonthService;
import org.tongzhou.core.reference.chronicle.MonthVersionDetails;
import org.tongzhou.core.reference.chronicle.MonthVersionRow;

/** The months of the chronicle that is shown, as they were closed before they were opened again: which there are, and the one that the address names. */
@Named
@RequestScoped
public class SealedMonths {
    static final String PARAMETER = "sealed";

    @Inject
    ChronicleMonthService months;
    @Inject
    Chronicle chronicle;

    private final Map<Integer, List<MonthVersionRow>> versions = new HashMap<>();
    private MonthVersionDetails shown;

    /** The one that is to be read; null for none. */
    static Long askedId() {
        String said = CurrentPortlet.get().getRequest().getParameter(PARAMETER);
        return said != null && said.matches("\\d{1,18}") ? Long.valueOf(said) : null;
    }

    public void open() {
        shown = months.open(askedId());
    }

    /** Null if the reader may not see it, as the view says. */
    public MonthVersionDetails getShown() {
        return shown;
    }

    /** What a month was each time before it was opened again. */
    public List<MonthVersionRow> of(YearMonth month) {
        String book = chronicle.getBook();
        return versions.computeIfAbsent(month.getYear(), year -> chronicle.isOfAllUnits() ? List.of() : months.list(book.isEmpty() ? null : book, year)).stream()
            .filter(version -> version.month().equals(month.toString())).toList();
    }
}
