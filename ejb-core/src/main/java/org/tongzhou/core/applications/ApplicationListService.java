package org.tongzhou.core.applications;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.AuditedAct;
import org.tongzhou.core.access.RequiresLogin;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.core.shared.WholeList;
import org.tongzhou.core.templates.PrintedSheet;

/** Shows applications to those whom they concern. */
@Stateless
public class ApplicationListService {
    @Inject
    ApplicationRepository applications;
    @Inject
    ApplicationSight sight;
    @Inject
    ApplicationSheets sheets;
    @Inject
    Acts acts;

    /** Those that the caller may see and that fit. */
    @RequiresLogin
    public Slice<ApplicationRow> search(@NotNull @Valid ApplicationFilter filter, @NotNull PageRequest page) {
        Collection<Long> units = sight.units();
        return new Slice<>(applications.search(filter, units, page), applications.count(filter, units));
    }

    /**
     * All of them, to be taken away as a file.
     *
     * @throws org.tongzhou.core.shared.RuleViolationException if it is more than {@value WholeList#MAX_ROWS}
     */
    @RequiresLogin
    public List<ApplicationRow> export(@NotNull @Valid ApplicationFilter filter) {
        Collection<Long> units = sight.units();
        List<ApplicationRow> rows = WholeList.read(applications.count(filter, units), page -> applications.search(filter, units, page));
        acts.tell(AuditedAct.of(ApplicationActs.EXPORT).with("search", filter.text()).with("rows", rows.size()));
        return rows;
    }

    /**
     * An application as a sheet to be printed and stamped, under the head of its unit.
     *
     * @throws NotFoundException if there is no such application
     * @throws NotPermittedException if it does not concern the caller
     */
    @RequiresLogin
    public PrintedSheet print(long id, @NotNull ApplicationSheet sheet, @NotNull Locale locale) {
        return sheets.print(get(id), sheet, locale);
    }

    /** @throws NotFoundException if there is no such application @throws NotPermittedException if it does not concern the caller */
    @RequiresLogin
    public ApplicationDetails get(long id) {
        AccountApplication application = applications.get(id);
        sight.requireSees(application);
        return application.details(id, sight.may(application));
    }
}
