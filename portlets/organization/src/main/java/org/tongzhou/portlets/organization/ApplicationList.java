package org.tongzhou.portlets.organization;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.tongzhou.core.applications.ApplicationFilter;
import org.tongzhou.core.applications.ApplicationKind;
import org.tongzhou.core.applications.ApplicationListService;
import org.tongzhou.core.applications.ApplicationRow;
import org.tongzhou.core.applications.ApplicationSort;
import org.tongzhou.core.applications.ApplicationStatus;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.portlets.common.faces.AddressedList;
import org.tongzhou.portlets.common.faces.CsvFile;
import org.tongzhou.portlets.common.faces.ListQuery;
import org.tongzhou.portlets.common.faces.Moments;
import org.tongzhou.portlets.common.faces.RenderLink;
import org.tongzhou.portlets.common.faces.Texts;
import org.tongzhou.portlets.common.faces.Views;

/** The applications that concern the user. */
@Named("applicationList")
@RequestScoped
public class ApplicationList extends AddressedList<ApplicationSort, ApplicationRow> {
    /** The public render parameter that names the application to be dealt with. */
    private static final String APPLICATION = "applicationId";
    private static final String STATUS = "status";
    private static final String KIND = "kind";

    @Inject
    ApplicationListService service;
    @Inject
    Texts texts;
    @Inject
    Moments moments;

    public ApplicationList() {
        super("applications", ListQuery.all(ApplicationSort.APPLIED, true), ApplicationFilter.TEXT_MAX_CHARS);
    }

    @Override
    protected Map<String, UnaryOperator<String>> conditions() {
        return Map.of(STATUS, said -> oneOf(ApplicationStatus.values(), said), KIND, said -> oneOf(ApplicationKind.values(), said));
    }

    @Override
    protected Slice<ApplicationRow> search(ListQuery<ApplicationSort> asked, PageRequest page) {
        return service.search(filter(asked), page);
    }

    private static ApplicationFilter filter(ListQuery<ApplicationSort> asked) {
        return new ApplicationFilter(asked.text(), status(asked), kind(asked), asked.order().by(), asked.order().descending());
    }

    private static ApplicationStatus status(ListQuery<ApplicationSort> asked) {
        String status = asked.condition(STATUS);
        return status.isEmpty() ? null : ApplicationStatus.valueOf(status.toUpperCase(Locale.ROOT));
    }

    private static ApplicationKind kind(ListQuery<ApplicationSort> asked) {
        String kind = asked.condition(KIND);
        return kind.isEmpty() ? null : ApplicationKind.valueOf(kind.toUpperCase(Locale.ROOT));
    }

    /** Where somebody comes from what he has to do, the application is shown at once. */
    public void lead() {
        String id = parameter(APPLICATION);
        if (id != null && id.matches("\\d{1,18}")) {
            Views.show("application", Map.of("id", id));
        }
    }

    @Override
    protected RenderLink link() {
        return super.link().without(APPLICATION);
    }

    /** The list from an application. */
    public String getBack() {
        return link().toString();
    }

    public ApplicationStatus[] getStatuses() {
        return ApplicationStatus.values();
    }

    public ApplicationKind[] getKinds() {
        return ApplicationKind.values();
    }

    /** The only state shown; null for all. */
    public ApplicationStatus getStatus() {
        return status(getQuery());
    }

    public void setStatus(ApplicationStatus chosen) {
        choose(STATUS, chosen == null ? "" : ListQuery.name(chosen));
    }

    /** The only kind shown; null for all. */
    public ApplicationKind getKind() {
        return kind(getQuery());
    }

    public void setKind(ApplicationKind chosen) {
        choose(KIND, chosen == null ? "" : ListQuery.name(chosen));
    }

    /** Whether only some are looked for. */
    public boolean isSearching() {
        return !getText().isEmpty() || !getQuery().conditions().isEmpty();
    }

    /** Sends all that fits as a file. */
    public void export() {
        new CsvFile<ApplicationRow>()
            .column(texts.get("applications.unit"), ApplicationRow::unit)
            .column(texts.get("applications.kind"), row -> texts.get("applications.kind." + row.kind()))
            .column(texts.get("applications.reason"), ApplicationRow::reason)
            .column(texts.get("applications.people"), ApplicationRow::people)
            .column(texts.get("applications.applicant"), ApplicationRow::applicantName)
            .column(texts.get("applications.appliedAt"), row -> moments.moment(row.appliedAt()))
            .column(texts.get("applications.files.count"), ApplicationRow::files)
            .column(texts.get("applications.status"), row -> texts.get("applications.status." + row.status()))
            .send(texts.of("office.export.name", texts.get("applications.title"), moments.getToday()), service.export(filter(getQuery())));
    }
}
