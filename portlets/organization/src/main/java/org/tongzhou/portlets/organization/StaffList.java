package org.tongzhou.portlets.organization;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.tongzhou.core.organization.StaffEntry;
import org.tongzhou.core.organization.StaffFilter;
import org.tongzhou.core.organization.StaffService;
import org.tongzhou.core.organization.StaffSort;
import org.tongzhou.core.organization.StaffStatus;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.portlets.common.faces.AddressedList;
import org.tongzhou.portlets.common.faces.CsvFile;
import org.tongzhou.portlets.common.faces.ListQuery;
import org.tongzhou.portlets.common.faces.Moments;
import org.tongzhou.portlets.common.faces.Texts;

/** The people of the units that the user keeps. */
@Named("staff")
@RequestScoped
public class StaffList extends AddressedList<StaffSort, StaffEntry> {
    private static final String UNIT = "unit";
    private static final String STATUS = "status";

    @Inject
    StaffService service;
    @Inject
    UnitTree tree;
    @Inject
    Texts texts;
    @Inject
    Moments moments;

    public StaffList() {
        super("staff", ListQuery.all(StaffSort.PRECEDENCE, false), StaffFilter.TEXT_MAX_CHARS);
    }

    @Override
    protected Map<String, UnaryOperator<String>> conditions() {
        return Map.of(UNIT, tree::idIn, STATUS, said -> oneOf(StaffStatus.values(), said));
    }

    @Override
    protected Slice<StaffEntry> search(ListQuery<StaffSort> asked, PageRequest page) {
        return service.search(filter(asked), page);
    }

    private static StaffFilter filter(ListQuery<StaffSort> asked) {
        String unit = asked.condition(UNIT);
        return new StaffFilter(asked.text(), unit.isEmpty() ? null : Long.valueOf(unit), status(asked), asked.order().by(), asked.order().descending());
    }

    private static StaffStatus status(ListQuery<StaffSort> asked) {
        String status = asked.condition(STATUS);
        return status.isEmpty() ? null : StaffStatus.valueOf(status.toUpperCase(Locale.ROOT));
    }

    /** The label of the only unit shown; null for all. */
    public String getUnitLabel() {
        return tree.label(getQuery().condition(UNIT));
    }

    public StaffStatus[] getStatuses() {
        return StaffStatus.values();
    }

    /** The only state shown; null for all who are here. */
    public StaffStatus getStatus() {
        return status(getQuery());
    }

    public void setStatus(StaffStatus chosen) {
        choose(STATUS, chosen == null ? "" : ListQuery.name(chosen));
    }

    /** Whether only some of the people are looked for. */
    public boolean isSearching() {
        return !getText().isEmpty() || !getQuery().conditions().isEmpty();
    }

    /** The same list, of all units. */
    public String getEverywhere() {
        return address(getQuery().with(UNIT, ""));
    }

    /** The posts that somebody holds beside the own one. */
    public String others(StaffEntry row) {
        return row.others().stream().map(place -> texts.of("organization.person.other", place.unit(), place.post(), texts.get("organization.appointment." + place.kind())))
            .collect(Collectors.joining(texts.get("office.list.separator")));
    }

    /** Sends all that fits as a file. */
    public void export() {
        new CsvFile<StaffEntry>()
            .column(texts.get("organization.person.name"), StaffEntry::name)
            .column(texts.get("organization.unit"), row -> row.main().unit())
            .column(texts.get("organization.post"), row -> row.main().post())
            .column(texts.get("organization.rank"), row -> texts.get("organization.rank." + row.main().rank()))
            .column(texts.get("organization.person.others"), this::others)
            .column(texts.get("organization.status"), row -> texts.get("organization.status." + row.status()))
            .column(texts.get("organization.person.officePhone"), row -> row.facts().officePhone())
            .column(texts.get("organization.person.room"), row -> row.facts().room())
            .column(texts.get("organization.person.mobile"), row -> row.facts().mobile())
            .column(texts.get("organization.person.email"), row -> row.facts().email())
            .send(texts.of("office.export.name", texts.get("organization.staff"), moments.getToday()), service.export(filter(getQuery())));
    }
}
