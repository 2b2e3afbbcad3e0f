package org.tongzhou.portal.login;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.tongzhou.core.security.LoginMeans;
import org.tongzhou.core.security.OpenLogin;
import org.tongzhou.core.security.OpenLogins;
import org.tongzhou.core.security.SessionDirectory;

/** Where everybody is logged in, as the users see it who look for a session that is not theirs. */
@ApplicationScoped
public class SessionRegistry implements OpenLogins {
    /** The attribute of a session that says with what it was opened. */
    static final String MEANS = "tongzhou.means";
    private static final int AGENT_MAX_CHARS = 300;
    private static final int HANDLE_BYTES = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Clock clock;
    private final SessionDirectory directory;
    private final Map<String, Login> logins = new ConcurrentHashMap<>();

    @Inject
    SessionRegistry(Clock clock, SessionDirectory directory) {
        this.clock = clock;
        this.directory = directory;
    }

    /** For the client proxy. */
    protected SessionRegistry() {
        this(null, null);
    }

    @PostConstruct
    void register() {
        directory.register(this);
    }

    /** A logged-in user makes a request. */
    void use(String username, HttpServletRequest request) {
        HttpSession session = request.getSession();
        Login login = logins.computeIfAbsent(session.getId(), id -> new Login(username, session, clock.instant()));
        if (!SessionUse.isBackground(request)) {
            login.used(clock.instant(), request);
        }
    }

    /** The session is no more. */
    void ended(String sessionId) {
        logins.remove(sessionId);
    }

    /** The sessions of a user, the one that asks first, then the last used. */
    public List<OpenSession> list(String username, String askingSessionId) {
        return of(username)
            .map(login -> login.open(login.session.getId().equals(askingSessionId)))
            .sorted(Comparator.comparing((OpenSession open) -> !open.here()).thenComparing(OpenSession::lastUse, Comparator.reverseOrder()))
            .toList();
    }

    /** Ends one session of a user; false if the user has none of this handle. */
    public boolean end(String username, String handle) {
        return of(username).filter(login -> login.handle.equals(handle)).peek(login -> SessionUse.end(login.session)).count() > 0;
    }

    /** Ends the sessions of a user but the one that asks. */
    public void endOthers(String username, String askingSessionId) {
        of(username).filter(login -> !login.session.getId().equals(askingSessionId)).forEach(login -> SessionUse.end(login.session));
    }

    @Override
    public List<OpenLogin> listAll() {
        return logins.values().stream().map(Login::openLogin).toList();
    }

    @Override
    public boolean end(String handle) {
        return logins.values().stream().filter(login -> login.handle.equals(handle)).peek(login -> SessionUse.end(login.session)).count() > 0;
    }

    private Stream<Login> of(String username) {
        return logins.values().stream().filter(login -> login.username.equals(username));
    }

    /** One session from its login on. */
    private static final class Login {
        private final String username;
        private final HttpSession session;
        private final Instant since;
        private final String handle;
        private final String means;
        private volatile Instant lastUse;
        private volatile String agent = "";
        private volatile String address = "";

        private Login(String username, HttpSession session, Instant since) {
            byte[] bits = new byte[HANDLE_BYTES];
            RANDOM.nextBytes(bits);
            this.handle = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
            this.username = username;
            this.session = session;
            this.means = session.getAttribute(MEANS) instanceof String said ? said : LoginMeans.PASSWORD.name();
            this.since = since;
            this.lastUse = since;
        }

        private void used(Instant now, HttpServletRequest request) {
            String says = request.getHeader("User-Agent");
            lastUse = now;
            agent = says == null ? "" : says.substring(0, Math.min(says.length(), AGENT_MAX_CHARS));
            address = request.getRemoteAddr();
        }

        private OpenLogin openLogin() {
            return new OpenLogin(handle, username, address, agent, since, lastUse, means);
        }

        private OpenSession open(boolean here) {
            return new OpenSession(handle, agent, address, since, lastUse, here, means);
        }
    }
}
