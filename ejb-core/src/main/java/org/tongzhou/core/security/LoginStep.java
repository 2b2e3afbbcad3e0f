package org.tongzhou.core.security;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How far somebody has come with a login; made by {@link LoginDesk} alone and kept by the portal in the session of whoever logs in. One that waits for
 * more is over after {@link #LIFE}.
 */
public final class LoginStep implements Serializable {
    static final Duration LIFE = Duration.ofMinutes(5);
    private static final long serialVersionUID = 1L;

    /** What comes next. */
    public enum Kind {
        /** Nothing: it has failed, for whatever reason. */
        REFUSED,
        /** A code of the authenticator application, or a recovery code. */
        CODE,
        /** A new password, as this one was set by somebody else or is too old. */
        NEW_PASSWORD,
        /** All is proved: {@link #token} logs in. */
        DONE
    }

    private final Kind kind;
    private final String username;
    private final Instant since;
    private final Instant passwordSetAt;
    private final EnumSet<LoginMeans> proved;
    private final String certificate;

    /**
     * @param passwordSetAt when the password of the account was set; null if nothing was proved
     * @param certificate   fingerprint of the certificate that was shown and is the account's; null if none was
     */
    LoginStep(Kind kind, String username, Instant since, Instant passwordSetAt, Set<LoginMeans> proved, String certificate) {
        this.kind = kind;
        this.username = username;
        this.since = since;
        this.passwordSetAt = passwordSetAt;
        this.proved = EnumSet.noneOf(LoginMeans.class);
        this.proved.addAll(proved);
        this.certificate = certificate;
    }

    public Kind kind() {
        return kind;
    }

    public String username() {
        return username;
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(since.plus(LIFE));
    }

    /** Whether this is what is waited for, and the password that was proved is still the account's. */
    boolean waitsFor(Kind wanted, Account account, Instant now) {
        return kind == wanted && !isOver(now) && account.getPasswordSetAt().equals(passwordSetAt);
    }

    /** Nothing was proved. */
    static LoginStep refused(String username, Instant now) {
        return new LoginStep(Kind.REFUSED, username, now, null, Set.of(), null);
    }

    /** By what it was proved so far who it is. */
    public Set<LoginMeans> proved() {
        return EnumSet.copyOf(proved);
    }

    /** The same as a code, as {@code PASSWORD_CERTIFICATE}, whose words are {@code security.means.CODE}. */
    public String means() {
        return proved.stream().map(LoginMeans::name).collect(Collectors.joining("_"));
    }

    /** The fingerprint of the account's certificate with which this login goes on; null without one. The session ends with it. */
    public String certificate() {
        return certificate;
    }

    /**
     * What Shiro logs in with.
     *
     * @param address from which the login comes
     * @throws IllegalStateException if more is to be proved
     */
    public ProvedLogin token(String address) {
        if (kind != Kind.DONE) {
            throw new IllegalStateException("a login that is not proved: " + kind);
        }
        return new ProvedLogin(username, address);
    }
}
