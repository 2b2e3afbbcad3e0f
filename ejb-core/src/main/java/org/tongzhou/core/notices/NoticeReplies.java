package org.tongzhou.core.notices;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Set;
import org.tongzhou.core.notices.columns.Columns;

/** Which notices ask whom for replies, for the domain of to-dos; it has no door of its own and tells nothing to the outside. */
@Dependent
public class NoticeReplies {
    private final NoticeRepository notices;
    private final Columns columns;

    @Inject
    public NoticeReplies(NoticeRepository notices, Columns columns) {
        this.notices = notices;
        this.columns = columns;
    }

    /** The published notices that ask this unit, and not everybody, for replies. */
    public Set<Long> listAsking(String unit) {
        return notices.listAsking(unit).stream().filter(notice -> columns.get(notice.getColumnId()).isReadByUnit(unit)).map(Notice::getId).collect(toSet());
    }
}
