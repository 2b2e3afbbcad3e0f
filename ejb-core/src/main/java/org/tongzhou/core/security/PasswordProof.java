package org.tongzhou.core.security;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tongzhou.core.access.CurrentUser;
import org.tongzhou.core.shared.NotPermittedException;

/** Asks once more for the password of who is logged in, before what a passer-by at an open screen must not do. Wrong ones count as failed logins do. */
@Dependent
class PasswordProof {
    @Inject
    LoginDesk desk;
    @Inject
    CurrentUser currentUser;

    /** @throws NotPermittedException if the password is wrong, or the account is locked by too many wrong ones */
    void require(String password) {
        if (desk.enterPassword(currentUser.username(), password, currentUser.address()).kind() == LoginStep.Kind.REFUSED) {
            throw new NotPermittedException("security.currentPasswordWrong");
        }
    }
}
