package org.tongzhou.portlets.organization;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.tongzhou.core.organization.UnitOpening;
import org.tongzhou.core.security.OpeningCheckService;
import org.tongzhou.core.security.OpeningFilter;
import org.tongzhou.core.security.OpeningSort;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.portlets.common.faces.AddressedList;
import org.tongzhou.portlets.common.faces.CsvFile;
import org.tongzhou.portlets.common.faces.ListQuery;
import org.tongzhou.portlets.common.faces.Moments;
import org.tongzhou.portlets.common.faces.Texts;

/** What the units lack to work in the portal. */
@Named("openings")
@RequestScoped
public class OpeningList extends AddressedList<OpeningSort, UnitOpening> {
    private static final String SHOW = "show";

    /** Which units are shown. */
    public enum Show {
        LACKING, COMPLETE
    }

    @Inject
    OpeningCheckService service;
    @Inject
    Texts texts;
    @Inject
    Moments moments;

    public OpeningList() {
        super("openings", ListQuery.all(OpeningSort.TREE, false), OpeningFilter.TEXT_MAX_CHARS);
    }

    @Override
    protected Map<String, UnaryOperator<String>> conditions() {
        return Map.of(SHOW, said -> oneOf(Show.values(), said));
    }

    @Override
    protected Slice<UnitOpening> search(ListQuery<OpeningSort> asked, PageRequest page) {
        return service.search(filter(asked), page);
    }

    private static OpeningFilter filter(ListQuery<OpeningSort> asked) {
        Show show = show(asked);
        return new OpeningFilter(asked.text(), show == null ? null : Boolean.valueOf(show == Show.COMPLETE), asked.order().by(), asked.order().descending());
    }

    private static Show show(ListQuery<OpeningSort> asked) {
        String said = asked.condition(SHOW);
        return said.isEmpty() ? null : Show.valueOf(said.toUpperCase(Locale.ROOT));
    }

    public Show[] getShows() {
        return Show.values();
    }

    /** The only ones shown; null for all. */
    public Show getShow() {
        return show(getQuery());
    }

    public void setShow(Show chosen) {
        choose(SHOW, chosen == null ? "" : ListQuery.name(chosen));
    }

    /** The duties that nobody with an account has. */
    public String duties(UnitOpening row) {
        return words(row.check().missing().stream().map(duty -> texts.get("organization.duty." + duty)).toList());
    }

    /** The sections where nobody has an account. */
    public String sections(UnitOpening row) {
        return words(row.check().unstaffed());
    }

    private String words(List<String> each) {
        return each.stream().collect(Collectors.joining(texts.get("office.list.separator")));
    }

    /** Sends all that fits as a file. */
    public void export() {
        new CsvFile<UnitOpening>()
            .column(texts.get("organization.unit"), UnitOpening::unit)
            .column(texts.get("organization.openings.duties"), this::duties)
            .column(texts.get("organization.openings.sections"), this::sections)
            .send(texts.of("office.export.name", texts.get("organization.openings"), moments.getToday()), service.export(filter(getQuery())));
    }
}
