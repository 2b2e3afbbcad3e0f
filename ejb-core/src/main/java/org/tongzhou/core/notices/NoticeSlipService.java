package org.tongzhou.core.notices;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.tongzhou.core.access.RequiresPermission;
import org.tongzhou.core.notices.slips.Slip;
import org.tongzhou.core.notices.slips.SlipModel;
import org.tongzhou.core.shared.NotFoundException;

/** What those who write notices may begin a reply slip with. */
@Stateless
public class NoticeSlipService {
    private static final int FORMER_MAX = 30;

    @Inject
    NoticeRepository notices;
    @Inject
    PublishedUnits units;

    /** Slips for what is asked often. */
    @RequiresPermission(NoticePermissions.PUBLISH)
    public List<SlipModel> listModels() {
        return SlipModel.list();
    }

    /** The notices with a slip that the caller publishes, those changed last first; at most 30. */
    @RequiresPermission(NoticePermissions.PUBLISH)
    public List<FormerSlip> listFormer() {
        return notices.listWithSlips(units.ofCaller(), FORMER_MAX);
    }

    /** @throws NotFoundException if the caller publishes no such notice */
    @RequiresPermission(NoticePermissions.PUBLISH)
    public Slip getSlip(long id) {
        return notices.findOwn(id, units.ofCaller()).orElseThrow(() -> new NotFoundException("notices.notFound", id)).slip();
    }
}
