package org.tongzhou.core.profile;

import jakarta.enterprise.context.Dependent;
import org.tongzhou.core.attachments.AttachmentOwner;

/** Portraits are shown to everybody who is logged in. */
@Dependent
public class PortraitOwner implements AttachmentOwner {
    static final String KIND = "profile.portrait";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean mayRead(long personId) {
        return true;
    }

    @Override
    public boolean isReadingAudited(long personId) {
        return false;
    }
}
