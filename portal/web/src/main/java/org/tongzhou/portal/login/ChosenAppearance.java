package org.tongzhou.portal.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.apache.shiro.SecurityUtils;

import org.tongzhou.core.security.AppearanceChoice;
import org.tongzhou.core.security.AppearanceService;
import org.tongzhou.portal.theme.Appearance;

/**
 * Where a choice of appearance is kept: in the account of whoever is logged in, before the login in the session until it. The
 * browser keeps a copy for its login page.
 */
@ApplicationScoped
public class ChosenAppearance {
    private static final String ATTRIBUTE = ChosenAppearance.class.getName();

    private final AppearanceService appearances;

    @Inject
    ChosenAppearance(AppearanceService appearances) {
        this.appearances = appearances;
    }

    /** For the client proxy. */
    protected ChosenAppearance() {
        this(null);
    }

    /** Keeps a choice; what is null in it stays as it was. */
    public void choose(AppearanceChoice choice, HttpServletRequest request, HttpServletResponse response) {
        if (SecurityUtils.getSubject().isAuthenticated()) {
            appearances.choose(choice);
        } else {
            HttpSession session = request.getSession();
            AppearanceChoice before = (AppearanceChoice) session.getAttribute(ATTRIBUTE);
            session.setAttribute(ATTRIBUTE, before == null ? choice : before.changedBy(choice));
        }
        copy(choice, request, response);
    }

    /** Somebody has just logged in: what was chosen on the login page is that person's choice. */
    void adopt(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession();
        AppearanceChoice chosen = (AppearanceChoice) session.getAttribute(ATTRIBUTE);
        if (chosen != null) {
            session.removeAttribute(ATTRIBUTE);
            appearances.choose(chosen);
        }
        copy(appearances.getOwnChoice(), request, response);
    }

    private static void copy(AppearanceChoice choice, HttpServletRequest request, HttpServletResponse response) {
        Appearance.remember(choice.theme(), choice.density(), choice.language(), request, response);
    }
}
