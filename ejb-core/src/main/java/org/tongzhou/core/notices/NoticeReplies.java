package org.tongzhou.core.notices;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Set;

/** Which notices ask whom for replies, for the domain of to-dos; it has no door of its own and tells nothing to the outside. */
@Dependent
public class NoticeReplies {
    private final NoticeRepository notices;

    @Inject
    public NoticeReplies(NoticeRepository notices) {
        this.notices = notices;
    }

    /** The published notices that ask this unit, and not everybody, for replies. */
    public Set<Long> listAsking(String unit) {
        return notices.listAsking(unit);
    }
}
