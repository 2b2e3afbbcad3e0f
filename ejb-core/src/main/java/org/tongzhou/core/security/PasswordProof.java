package org.tongzhou.core.security;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tongzhou.core.access.CurrentUser;
import org.tongzhou.core.shared.NotPermittedException;

/** Asks once more for the password of who is logged in, before what a passer-by at an open screen must not do. Wrong ones
 * lock as failed logins do, and are counted by themselves: strangers who try at the login do not keep the owner from his own settings. */
@Dependent
public class PasswordProof {
    @Inject
    LoginDesk desk;
    @Inject
    CurrentUser currentUser;

    /** @throws NotPermittedException if the password is wrong, or there were too many wrong ones */
    public void require(String password) {
        LoginSource session = LoginSource.ofSession(currentUser.username(), currentUser.address());
        if (desk.enterPassword(currentUser.username(), password, session).kind() == LoginStep.Kind.REFUSED) {
            throw new NotPermittedException("security.currentPasswordWrong");
        }
    }
}
