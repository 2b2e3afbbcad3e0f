package org.tongzhou.core.profile;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tongzhou.core.access.CurrentUser;
import org.tongzhou.core.attachments.AttachmentOwner;
import org.tongzhou.core.organization.StaffAccounts;

/** A signature is seen by its person alone. */
@Dependent
public class SignatureOwner implements AttachmentOwner {
    static final String KIND = "profile.signature";

    @Inject
    StaffAccounts accounts;
    @Inject
    CurrentUser currentUser;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean mayRead(long personId) {
        return accounts.findPersonId(currentUser.username()).filter(id -> id == personId).isPresent();
    }

    @Override
    public boolean isReadingAudited(long personId) {
        return false; // nobody but himself
    }
}
