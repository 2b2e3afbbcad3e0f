package org.tongzhou.portal.theme;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Writes the portal's pages. Sets content type, length and, for errors, the status; all other headers are the caller's.
 *
 * <p>The templates are compiled with the portal. What they are given as text they escape; only a portlet's markup
 * ({@link WindowBody#content()}, {@link Shell#headMarkup()}, that of a fragment) and clean markup ({@link FileView#preview()}) is written as it is.
 */
@ApplicationScoped
public class Theme {
    /** Request attribute with the nonce that the response's Content-Security-Policy names. */
    public static final String NONCE_ATTRIBUTE = "org.tongzhou.cspNonce";

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
        null, ContentType.Html, Theme.class.getClassLoader(), "org.tongzhou.portal.theme.templates");

    private final ThemeFiles files;
    private final Branding branding;

    /** For the client proxy. */
    protected Theme() {
        this(null, null);
    }

    @Inject
    Theme(ThemeFiles files, Branding branding) {
        this.files = files;
        this.branding = branding;
    }

    /** Writes a whole page. */
    public void page(PageView view, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write("page.jte", Map.of("view", view), request, response);
    }

    /** Writes one window with its frame, as a fragment that takes the place of the element with the same id. */
    public void window(WindowFrame view, HttpServletRequest request, HttpServletResponse response) throws IOException {
        window(view, "", request, response);
    }

    /**
     * Writes one window with its frame, and before it what its portlet contributes to the head of the page (PLT.12.5.4), in a
     * {@code <template>} that is nothing on the page itself: the script that puts the frame in its place moves the elements.
     *
     * @param headMarkup elements for the page's head; written as it is; empty for none
     */
    public void window(WindowFrame view, String headMarkup, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        write("window.jte", Map.of("view", view, "headMarkup", headMarkup), request, response);
    }

    /**
     * Writes the windows of a page that an interaction has changed, each as a fragment that takes the place of the element with
     * the same id.
     *
     * @param headMarkup as for one window
     */
    public void windows(List<WindowFrame> views, String headMarkup, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        write("windows.jte", Map.of("views", views, "headMarkup", headMarkup), request, response);
    }

    /**
     * Writes, with its status, why something was not done, as a message that the page's script shows in the window it concerns.
     * The response must not be committed; what it holds is dropped.
     */
    public void problem(ErrorView view, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.resetBuffer();
        response.setStatus(view.kind().status());
        write("problem.jte", Map.of("view", view), request, response);
    }

    /** Writes what a search has found. */
    public void search(SearchView view, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write("search.jte", Map.of("view", view), request, response);
    }

    /** Writes the user's notifications. */
    public void notifications(NotificationsView view, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write("notifications.jte", Map.of("view", view), request, response);
    }

    /** Writes where the user is logged in. */
    public void sessions(SessionsView view, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write("sessions.jte", Map.of("view", view), request, response);
    }

    /** Writes the login page. */
    public void login(LoginView view, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write("login.jte", Map.of("view", view), request, response);
    }

    /** Writes the page on which the first administrators are appointed. */
    public void setup(SetupView view, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write("setup.jte", Map.of("view", view), request, response);
    }

    /** Writes what can be read in a file, a page without scripts. */
    public void file(FileView view, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write("file.jte", Map.of("view", view), request, response);
    }

    /** Writes an error page with its status. The response must not be committed; what it holds is dropped. */
    public void error(ErrorView view, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.resetBuffer();
        response.setStatus(view.kind().status());
        write("error.jte", Map.of("view", view), request, response);
    }

    private void write(String template, Map<String, Object> shown, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Map<String, Object> parameters = new HashMap<>(shown);
        parameters.put("setting", Setting.of(request, files, branding));
        Utf8ByteOutput output = new Utf8ByteOutput();
        TEMPLATES.render(template, parameters, output);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }
}
