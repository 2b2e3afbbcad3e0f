package org.tongzhou.core.feeds;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.tongzhou.core.access.RequiresPermission;
import org.tongzhou.core.notices.columns.ColumnPermissions;
import org.tongzhou.core.notices.columns.ColumnService;
import org.tongzhou.core.shared.NotFoundException;

/** Tells those who keep a column which other systems read it. */
@Stateless
public class ColumnSystemService {
    @Inject
    ColumnService columns;
    @Inject
    FeedTokenRepository tokens;
    @Inject
    Clock clock;

    /** The systems whose token is good at present, by their names. @throws NotFoundException if the caller keeps no such column */
    @RequiresPermission(ColumnPermissions.KEEP)
    public List<ColumnSystem> list(long columnId) {
        columns.get(columnId);
        return tokens.listSystems(columnId, clock.instant());
    }
}
