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

/** Says what of people is seen by whom in the directory (联系方式可见范围). Those who keep all files, and people themselves, see everything always. */
@Stateless
public class ContactSightService {
    @Inject
    StaffRepository staff;
    @Inject
    Acts acts;

    /** One for each field. */
    @RequiresPermission(OrganizationPermissions.MANAGE)
    public List<FieldSightRow> listFields() {
        return staff.listFieldSights().stream().map(FieldSight::row).sorted(Comparator.comparing(FieldSightRow::field)).toList();
    }

    /** For {@link FieldAudience#BY_RANK}: one for each rank, the highest first. */
    @RequiresPermission(OrganizationPermissions.MANAGE)
    public List<MobileSightRow> listSights() {
        return staff.listMobileSights().stream().map(sight -> new MobileSightRow(sight.getOwner(), sight.getReader(), sight.getVersion()))
            .sorted(Comparator.comparing(MobileSightRow::owner)).toList();
    }

    /** Changes those that are other than they were; it counts at once. @throws StaleDataException if one of them has changed since the version seen */
    @RequiresPermission(OrganizationPermissions.MANAGE)
    public void changeSights(@NotNull List<@Valid FieldSightRow> fields, @NotNull List<@Valid MobileSightRow> rows) {
        fields.forEach(this::change);
        for (MobileSightRow row : rows) {
            MobileSight sight = staff.listMobileSights().stream().filter(each -> each.getOwner() == row.owner()).findFirst()
                .orElseThrow(() -> new NotFoundException("organization.sightStale"));
            if (sight.getReader() != row.reader()) {
                acts.tell(AuditedAct.of(OrganizationActs.CHANGE_SIGHT, "rank", row.owner(), "").changed("reader", sight.getReader(), row.reader()));
                sight.change(row.version(), row.reader());
            }
        }
    }

    private void change(FieldSightRow row) {
        FieldSight sight = staff.listFieldSights().stream().filter(each -> each.getField() == row.field()).findFirst()
            .orElseThrow(() -> new NotFoundException("organization.sightStale"));
        if (sight.getAudience() != row.audience()) {
            acts.tell(AuditedAct.of(OrganizationActs.CHANGE_SIGHT, "contactField", row.field(), "").changed("audience", sight.getAudience(), row.audience()));
            sight.change(row.version(), row.audience());
        }
    }
}
