package org.tongzhou.core.forum;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tongzhou.core.attachments.AttachmentOwner;

/** The files of what waits for a moderator are read by its author and the moderators of its board. */
@Dependent
public class PendingFileOwner implements AttachmentOwner {
    @Inject
    PendingRepository pending;
    @Inject
    ForumSight sight;

    @Override
    public String kind() {
        return PendingPosts.KIND;
    }

    @Override
    public boolean mayRead(long id) {
        return pending.find(id).filter(sight::reads).isPresent();
    }

    /** It shows its pictures to whoever opens it. */
    @Override
    public boolean isReadingAudited(long id) {
        return false;
    }
}
