package org.tongzhou.core.security;

import static java.util.stream.Collectors.toSet;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.AuditedAct;
import org.tongzhou.core.access.RequiresPermission;
import org.tongzhou.core.organization.OpeningChecks;
import org.tongzhou.core.organization.OrganizationPermissions;
import org.tongzhou.core.organization.UnitOpening;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Pinyin;
import org.tongzhou.core.shared.Slice;

/**
 * The checklist of all units (单位开通检查表): each must have a head, an office director and a confidential secretary with an enabled account, and
 * somebody with one in each section (账号设置规则).
 */
@Stateless
public class OpeningCheckService {
    @Inject
    OpeningChecks checks;
    @Inject
    AccountRepository accounts;
    @Inject
    Acts acts;

    @RequiresPermission(OrganizationPermissions.MANAGE)
    public Slice<UnitOpening> search(@NotNull @Valid OpeningFilter filter, @NotNull PageRequest page) {
        List<UnitOpening> found = find(filter);
        return new Slice<>(found.stream().skip(page.first()).limit(page.size()).toList(), found.size());
    }

    /** All of them, to be taken away as a file. */
    @RequiresPermission(OrganizationPermissions.MANAGE)
    public List<UnitOpening> export(@NotNull @Valid OpeningFilter filter) {
        List<UnitOpening> found = find(filter);
        acts.tell(AuditedAct.of(SecurityActs.EXPORT_OPENING_CHECKS).with("search", filter.text()).with("rows", found.size()));
        return found;
    }

    private List<UnitOpening> find(OpeningFilter filter) {
        Set<Long> withAccount = accounts.listOfAllPeople().stream().filter(AccountOfPerson::enabled).map(AccountOfPerson::personId).collect(toSet());
        String text = filter.text().strip();
        return checks.list(withAccount).stream().filter(opening -> text.isEmpty() || Pinyin.matches(opening.unit(), text))
            .filter(opening -> filter.complete() == null || filter.complete() == opening.check().isComplete())
            .sorted(filter.sort().order(filter.descending())).toList();
    }
}
