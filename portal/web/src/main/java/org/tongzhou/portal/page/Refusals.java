package org.tongzhou.portal.page;

import java.io.IOException;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.tongzhou.portal.render.Incident;
import org.tongzhou.portal.theme.ErrorView;
import org.tongzhou.portal.theme.Theme;

/** What is answered where a page's request cannot be fulfilled. */
@Dependent
class Refusals {
    @Inject
    private Theme theme;

    /** Something failed: it is logged and answered by the incident's number, if anything can still be answered. */
    void fail(String what, Throwable cause, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String incident = Incident.log(what, cause);
        if (!response.isCommitted()) {
            answer(ErrorView.failed(incident), request, response);
        }
    }

    void refuse(ErrorView.Kind kind, HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(ErrorView.of(kind), request, response);
    }

    /** The page's script shows what went wrong beside what the user has done; without it the page gives way to the message. */
    private void answer(ErrorView view, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Fragments.areWanted(request)) {
            theme.problem(view, request, response);
        } else {
            theme.error(view, request, response);
        }
    }
}
