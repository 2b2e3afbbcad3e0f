package org.tongzhou.core.forum;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tongzhou.core.attachments.AttachmentOwner;

/** The files of a post are read by whoever reads the post; those of a deleted one by its moderators. */
@Dependent
public class PostFileOwner implements AttachmentOwner {
    @Inject
    PostRepository posts;
    @Inject
    ForumSight sight;

    @Override
    public String kind() {
        return PostFiles.KIND;
    }

    @Override
    public boolean mayRead(long id) {
        return posts.find(id).filter(sight::reads).isPresent();
    }

    /** Posts show their pictures to everybody who opens the topic. */
    @Override
    public boolean isReadingAudited(long id) {
        return false;
    }
}
