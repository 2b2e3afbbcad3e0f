package org.tongzhou.core.access;

import jakarta.enterprise.context.Dependent;
import java.time.Instant;
import java.util.Optional;
import org.apache.shiro.subject.Subject;
import org.apache.shiro.subject.support.DelegatingSubject;
import org.tongzhou.core.shared.NotPermittedException;

/** Who is calling, as Shiro's Subject of this thread says. */
@Dependent
public class CurrentUser {
    /** Implied by every enabled account; realms add it to what the account's roles give. */
    public static final String ENTER_PERMISSION = Door.ENTER;
    /** The attribute of a session that says when its user has proved who it is; one that is older than the password is over. */
    public static final String PROVED_AT = "tongzhou.provedAt";
    /** The attribute of a session that keeps the certificate that was shown when it began, DER. */
    public static final String SHOWN_CERTIFICATE = "tongzhou.shownCertificate";

    /**
     * The user name of the caller, {@value Operator#USERNAME} for an operator's command.
     *
     * @throws NotPermittedException if nobody is logged in
     */
    public String username() {
        Subject subject = Door.subject();
        if (subject == null || subject.getPrincipal() == null) {
            throw new NotPermittedException("access.loginRequired");
        }
        return (String) subject.getPrincipal();
    }

    /** Whether somebody is logged in, or this is an operator's command; a timer is nobody. */
    public boolean isKnown() {
        Subject subject = Door.subject();
        return subject != null && subject.getPrincipal() != null;
    }

    /** The network address from which the caller's request came, as the server sees it; empty if it came from none, as a timer's. */
    public String address() {
        return Door.subject() instanceof DelegatingSubject subject && subject.getHost() != null ? subject.getHost() : "";
    }

    /**
     * Says that the caller has proved who it is at this moment, so that this session goes on where the others end.
     */
    public void prove(Instant at) {
        Subject subject = Door.subject();
        if (subject != null && subject.getSession(false) != null) {
            subject.getSession(false).setAttribute(PROVED_AT, at);
        }
    }

    /** The certificate that was shown when this session began, DER; that its key is in the hands of who has shown it was proved. */
    public Optional<byte[]> shownCertificate() {
        Subject subject = Door.subject();
        return subject == null || subject.getSession(false) == null ? Optional.empty()
            : Optional.ofNullable((byte[]) subject.getSession(false).getAttribute(SHOWN_CERTIFICATE));
    }

    /** The same work, to be done for the caller in another thread. */
    public Runnable carrying(Runnable work) {
        Subject subject = Door.subject();
        return subject == null ? work : subject.associateWith(work);
    }

    public boolean isPermitted(String permission) {
        Subject subject = Door.subject();
        return subject != null && subject.isAuthenticated() && subject.isPermitted(permission);
    }
}
