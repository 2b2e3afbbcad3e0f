package org.tongzhou.core.feeds;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.tongzhou.core.notices.columns.Columns;

/** Which columns are given to other systems at present: those that are for everybody, and open. */
@Dependent
class GivenColumns {
    private final Columns columns;

    @Inject
    GivenColumns(Columns columns) {
        this.columns = columns;
    }

    /** As they stand in the tree. */
    List<FeedColumn> list() {
        return columns.list().stream().filter(column -> column.isForEverybody() && !column.closed()).map(FeedColumn::of).toList();
    }

    /** Those of them with these ids. */
    List<FeedColumn> list(Set<Long> ids) {
        return list().stream().filter(column -> ids.contains(column.id())).toList();
    }
}
