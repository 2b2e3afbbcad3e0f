package org.tongzhou.portlets.organization;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.tongzhou.core.organization.StaffFilter;
import org.tongzhou.core.organization.StaffSort;
import org.tongzhou.core.security.StaffAccountFilter;
import org.tongzhou.core.security.StaffAccountListService;
import org.tongzhou.core.security.StaffAccountRow;
import org.tongzhou.core.security.StaffAccountStatus;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.portlets.common.faces.AddressedList;
import org.tongzhou.portlets.common.faces.CsvFile;
import org.tongzhou.portlets.common.faces.ListQuery;
import org.tongzhou.portlets.common.faces.Moments;
import org.tongzhou.portlets.common.faces.Texts;

/** The accounts of the people of the units that the user keeps. */
@Named("accountList")
@RequestScoped
public class StaffAccountList extends AddressedList<StaffSort, StaffAccountRow> {
    private static final String UNIT = "unit";
    private static final String STATUS = "status";

    @Inject
    StaffAccountListService service;
    @Inject
    UnitTree tree;
    @Inject
    Texts texts;
    @Inject
    Moments moments;

    public StaffAccountList() {
        super("accounts", ListQuery.all(StaffSort.PRECEDENCE, false), StaffFilter.TEXT_MAX_CHARS);
    }

    @Override
    protected Map<String, UnaryOperator<String>> conditions() {
        return Map.of(UNIT, tree::idIn, STATUS, said -> oneOf(StaffAccountStatus.values(), said));
    }

    @Override
    protected Slice<StaffAccountRow> search(ListQuery<StaffSort> asked, PageRequest page) {
        return service.search(filter(asked), page);
    }

    private static StaffAccountFilter filter(ListQuery<StaffSort> asked) {
        String unit = asked.condition(UNIT);
        return new StaffAccountFilter(new StaffFilter(asked.text(), unit.isEmpty() ? null : Long.valueOf(unit), null, asked.order().by(),
            asked.order().descending()), status(asked));
    }

    private static StaffAccountStatus status(ListQuery<StaffSort> asked) {
        String status = asked.condition(STATUS);
        return status.isEmpty() ? null : StaffAccountStatus.valueOf(status.toUpperCase(Locale.ROOT));
    }

    /** The id of the only unit shown; empty for all. */
    public String getUnitId() {
        return getQuery().condition(UNIT);
    }

    /** The label of the only unit shown; null for all. */
    public String getUnitLabel() {
        return tree.label(getUnitId());
    }

    public StaffAccountStatus[] getStatuses() {
        return StaffAccountStatus.values();
    }

    /** The only state shown; null for all. */
    public StaffAccountStatus getStatus() {
        return status(getQuery());
    }

    public void setStatus(StaffAccountStatus chosen) {
        choose(STATUS, chosen == null ? "" : ListQuery.name(chosen));
    }

    /** The same list, of all units. */
    public String getEverywhere() {
        return address(getQuery().with(UNIT, ""));
    }

    /** Sends all that fits as a file. */
    public void export() {
        new CsvFile<StaffAccountRow>()
            .column(texts.get("organization.person.name"), StaffAccountRow::name)
            .column(texts.get("organization.unit"), StaffAccountRow::unit)
            .column(texts.get("organization.post"), StaffAccountRow::post)
            .column(texts.get("organization.account.username"), StaffAccountRow::username)
            .column(texts.get("organization.account.status"), row -> texts.get("security.staffAccount." + row.status()))
            .send(texts.of("office.export.name", texts.get("organization.accounts"), moments.getToday()), service.export(filter(getQuery())));
    }
}
