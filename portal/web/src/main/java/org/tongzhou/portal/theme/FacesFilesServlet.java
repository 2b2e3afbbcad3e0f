package org.tongzhou.portal.theme;

import java.io.IOException;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.tongzhou.portal.theme.ThemeFiles.ThemeFile;

/**
 * Serves {@code /jakarta.faces.resource/<file>.xhtml?ln=<library>&f=<fingerprint>}, the form in which the scripts of PrimeFaces look
 * for their own address, to anybody. Under the present fingerprint a file never changes.
 */
@WebServlet(name = "faces-files", urlPatterns = FacesFiles.FOLDER + "/*")
public class FacesFilesServlet extends HttpServlet {
    private static final String SUFFIX = ".xhtml";

    @Inject transient FacesFiles files;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        Optional<ThemeFile> file = path.length() > SUFFIX.length() && path.endsWith(SUFFIX)
            ? files.file(request.getParameter("ln"), path.substring(1, path.length() - SUFFIX.length())) : Optional.empty();
        if (file.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("Cache-Control",
            files.fingerprint().equals(request.getParameter("f")) ? ThemeFilesServlet.IMMUTABLE : ThemeFilesServlet.REVALIDATE);
        ThemeFilesServlet.send(file.get(), request, response);
    }
}
