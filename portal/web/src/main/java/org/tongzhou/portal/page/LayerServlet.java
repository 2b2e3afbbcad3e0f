package org.tongzhou.portal.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.tongzhou.core.pages.LayerKey;
import org.tongzhou.core.pages.LayerKind;
import org.tongzhou.core.pages.LayerService;
import org.tongzhou.core.security.AccountDetails;
import org.tongzhou.core.security.AccountService;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.portal.theme.ErrorView;
import org.tongzhou.portal.theme.Theme;

/**
 * The layer editor: {@code GET /layers/<page>/<kind>/<owner>} shows a page of the portal as one of its layers leaves it, with a
 * preview in place of each portlet, for the page's editor to change; {@code ?as=<kind>:<owner>} shows it as a person or somebody of
 * a unit or role has it, not to be changed. Who may do so the service decides.
 */
@WebServlet(name = "layers", urlPatterns = "/layers/*")
public class LayerServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/([^/]+)/([^/]+)/([^/]+)/?");
    private static final Pattern AS = Pattern.compile("([A-Za-z]+):(.*)");

    @Inject
    private transient LayerService layers;
    @Inject
    private transient AccountService accounts;
    @Inject
    private transient PageComposer composer;
    @Inject
    private transient Theme theme;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getCharacterEncoding() == null) {
            request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        }
        try {
            show(request, response);
        } catch (NotFoundException e) {
            theme.error(ErrorView.of(ErrorView.Kind.NOT_FOUND), request, response);
        } catch (NotPermittedException e) {
            theme.error(ErrorView.of(ErrorView.Kind.FORBIDDEN), request, response);
        }
    }

    private void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher path = PATH.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!path.matches()) {
            throw new NotFoundException("pages.notFound", "");
        }
        LayerKey key = LayerAddress.key(path.group(1), path.group(2), path.group(3));
        AccountDetails account = accounts.getOwnAccount();
        String as = request.getParameter("as");
        if (as == null) {
            theme.page(composer.composeLayer(key, layers.openLayer(key), account, request), request, response);
        } else {
            LayerKey whose = whose(key.page(), as);
            theme.page(composer.composeAs(whose, layers.viewAs(whose.page(), whose.kind(), whose.owner()), account, request),
                request, response);
        }
    }

    private static LayerKey whose(String page, String as) {
        Matcher form = AS.matcher(as);
        if (as.equalsIgnoreCase(LayerKind.PORTAL.name())) {
            return LayerKey.portal(page);
        }
        if (!form.matches()) {
            throw new NotFoundException("pages.notFound", page);
        }
        return LayerAddress.key(page, form.group(1), form.group(2));
    }
}
