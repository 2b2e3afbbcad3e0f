package org.tongzhou.portal.login;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ValidatorFactory;

import org.tongzhou.core.security.FirstAdministrator;
import org.tongzhou.core.security.NewAccount;
import org.tongzhou.core.security.SetupService;
import org.tongzhou.core.shared.Messages;
import org.tongzhou.core.shared.OfficeException;
import org.tongzhou.portal.theme.Appearance;
import org.tongzhou.portal.theme.ErrorView;
import org.tongzhou.portal.theme.Setting;
import org.tongzhou.portal.theme.SetupView;
import org.tongzhou.portal.theme.Theme;

/** Appoints the first three administrators, once, for whoever has the key of the link that the server's start prints; afterwards there is no such page. */
@WebServlet(name = "setup", urlPatterns = "/setup")
public class SetupServlet extends HttpServlet {
    private static final List<String> ROLES = List.of("system-admin", "security-admin", "audit-admin");
    private static final List<String> USERNAMES = List.of("sysadmin", "secadmin", "auditadmin");
    private static final long serialVersionUID = 1L;

    @Inject
    private transient SetupService setup;
    @Inject
    private transient Theme theme;
    @Inject
    private transient ValidatorFactory validation;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        request.setAttribute(Setting.TOKEN_ATTRIBUTE, CsrfToken.of(request.getSession()));
        boolean posted = request.getMethod().equals("POST");
        if (!setup.isOpen()) {
            theme.error(ErrorView.of(ErrorView.Kind.NOT_FOUND), request, response);
        } else if (posted && !CsrfToken.isValid(request.getSession(), request.getParameter(CsrfToken.PARAMETER))) {
            theme.error(ErrorView.of(ErrorView.Kind.FORM_EXPIRED), request, response);
        } else if (posted) {
            appoint(request, response);
        } else {
            show(List.of(), List.of(), request, response);
        }
    }

    private void appoint(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale locale = Appearance.of(request).locale();
        try {
            List<NewAccount> three = ROLES.stream().map(role -> NewAccount.named(typed(request, "username", role), typed(request, "name", role))).toList();
            show(setup.appoint(typed(request, "key"), three), List.of(), request, response);
        } catch (OfficeException e) {
            refuse(List.of(e.text(locale)), request, response);
        } catch (ConstraintViolationException e) {
            refuse(e.getConstraintViolations().stream().map(violation -> text(violation, locale)).distinct().sorted().toList(), request, response);
        }
    }

    private void refuse(List<String> refusals, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(422); // RFC 9110, 15.5.21
        show(List.of(), refusals, request, response);
    }

    private String text(ConstraintViolation<?> violation, Locale locale) {
        return Messages.text(locale, violation, validation.getMessageInterpolator());
    }

    private void show(List<FirstAdministrator> appointed, List<String> refusals, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale locale = Appearance.of(request).locale();
        List<SetupView.Line> lines = new ArrayList<>();
        for (int i = 0; i < ROLES.size(); i++) {
            String role = ROLES.get(i);
            String title = Messages.text(locale, "security.role." + role);
            boolean first = request.getParameter("username." + role) == null;
            lines.add(new SetupView.Line(role, title, first ? USERNAMES.get(i) : typed(request, "username", role),
                first ? title : typed(request, "name", role), appointed.isEmpty() ? "" : appointed.get(i).password()));
        }
        theme.setup(new SetupView(CsrfToken.of(request.getSession()), typed(request, "key"), lines, refusals, !appointed.isEmpty()), request, response);
    }

    private static String typed(HttpServletRequest request, String field, String role) {
        return typed(request, field + '.' + role);
    }

    private static String typed(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }
}
