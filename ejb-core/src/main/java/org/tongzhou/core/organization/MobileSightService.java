package org.tongzhou.core.organization;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Comparator;
import java.util.List;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.AuditedAct;
import org.tongzhou.core.access.RequiresPermission;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.StaleDataException;

/** Says whose mobile is seen by whom in the directory (手机号可见范围). Those who keep all files, and people themselves, see them always. */
@Stateless
public class MobileSightService {
    @Inject
    StaffRepository staff;
    @Inject
    Acts acts;

    /** One for each rank, the highest first. */
    @RequiresPermission(OrganizationPermissions.MANAGE)
    public List<MobileSightRow> listSights() {
        return staff.listMobileSights().stream().map(sight -> new MobileSightRow(sight.getOwner(), sight.getReader(), sight.getVersion()))
            .sorted(Comparator.comparing(MobileSightRow::owner)).toList();
    }

    /** Changes those that are other than they were; it counts at once. @throws StaleDataException if one of them has changed since the version seen */
    @RequiresPermission(OrganizationPermissions.MANAGE)
    public void changeSights(@NotNull List<@Valid MobileSightRow> rows) {
        for (MobileSightRow row : rows) {
            MobileSight sight = staff.listMobileSights().stream().filter(each -> each.getOwner() == row.owner()).findFirst()
                .orElseThrow(() -> new NotFoundException("organization.sightStale"));
            if (sight.getReader() != row.reader()) {
                acts.tell(AuditedAct.of(OrganizationActs.CHANGE_SIGHT, "rank", row.owner(), "").changed("reader", sight.getReader(), row.reader()));
                sight.change(row.version(), row.reader());
            }
        }
    }
}
