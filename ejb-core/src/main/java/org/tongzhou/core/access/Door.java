package org.tongzhou.core.access;

import org.apache.shiro.SecurityUtils;
import org.apache.shiro.UnavailableSecurityManagerException;
import org.apache.shiro.subject.Subject;
import org.tongzhou.core.shared.NotPermittedException;

/** Checks at the service door, against the Subject of the calling thread. */
final class Door {
    /** Every enabled account holds it, and loses it at once when it is disabled. */
    static final String ENTER = "office:enter";

    private Door() {
    }

    static void check(String permission) {
        Subject subject = subject();
        if (subject == null || !subject.isAuthenticated() || !subject.isPermitted(ENTER)) {
            throw new NotPermittedException("access.loginRequired");
        }
        if (!permission.equals(ENTER) && !subject.isPermitted(permission)) {
            throw new NotPermittedException("access.notPermitted", permission);
        }
    }

    /** The Subject of this thread, or null where none was bound, as in a timer. */
    static Subject subject() {
        try {
            return SecurityUtils.getSubject();
        } catch (UnavailableSecurityManagerException e) {
            return null;
        }
    }
}
