package org.tongzhou.portal.header;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.tongzhou.core.security.AccountDetails;
import org.tongzhou.core.security.AccountService;
import org.tongzhou.core.shared.Messages;
import org.tongzhou.core.shared.OfficeZone;
import org.tongzhou.portal.login.CsrfToken;
import org.tongzhou.portal.login.OpenSession;
import org.tongzhou.portal.login.SessionRegistry;
import org.tongzhou.portal.theme.Appearance;
import org.tongzhou.portal.theme.ErrorView;
import org.tongzhou.portal.theme.Moments;
import org.tongzhou.portal.theme.SessionsView;
import org.tongzhou.portal.theme.Texts;
import org.tongzhou.portal.theme.Theme;

/** Where the user is logged in; the user ends one of the sessions, or all but this one. */
@WebServlet(name = "sessions", urlPatterns = "/sessions")
public class SessionsServlet extends HttpServlet {
    private static final String OTHERS = "others";
    private static final String ENDED = "ended";
    private static final long serialVersionUID = 1L;

    @Inject
    private transient AccountService accounts;
    @Inject
    private transient SessionRegistry sessions;
    @Inject
    private transient ShellMaker shells;
    @Inject
    private transient Clock clock;
    @Inject
    private transient Theme theme;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        AccountDetails account = accounts.getOwnAccount();
        Texts texts = Texts.of(Appearance.of(request).locale());
        Moments moments = new Moments(texts, LocalDate.now(clock.withZone(OfficeZone.ID)), OfficeZone.ID);
        List<SessionsView.Line> lines = sessions.list(account.username(), request.getSession().getId()).stream()
            .map(open -> line(open, texts, moments)).toList();
        theme.sessions(new SessionsView(shells.make(account, request), lines, request.getParameter(ENDED) != null), request, response);
    }

    private static SessionsView.Line line(OpenSession open, Texts texts, Moments moments) {
        return new SessionsView.Line(open.handle(), Device.of(open.agent()).words().orElseGet(() -> texts.text("sessions.unknown")),
            open.address(), moments.text(open.since()), moments.text(open.lastUse()), open.here(),
            Messages.text(texts.locale(), "security.means." + open.means()));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!CsrfToken.isValid(request.getSession(), request.getParameter(CsrfToken.PARAMETER))) {
            theme.error(ErrorView.of(ErrorView.Kind.FORM_EXPIRED), request, response);
            return;
        }
        String username = accounts.getOwnAccount().username();
        String which = request.getParameter("end");
        if (OTHERS.equals(which)) {
            sessions.endOthers(username, request.getSession().getId());
        } else if (which != null) {
            sessions.end(username, which); // one that has ended by itself is what was wanted
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getContextPath() + "/sessions?" + ENDED);
    }
}
