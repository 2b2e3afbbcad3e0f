package org.tongzhou.portlets.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.tongzhou.portlets.benchmark.TableMarkup.Parts;

/**
 * The least a page can cost in this server: {@code POST /plain/<name>} takes a page of the portal, {@code GET /plain/<name>} writes
 * the same bytes. The tables are written cell by cell as the portlet does it; addresses and everything around the tables are
 * ready strings. There is no login, no session, no page or permission to look up, no portlet container and no template.
 */
@WebServlet("/plain/*")
public class PlainPageServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int PAGE_MAX_BYTES = 4 * 1024 * 1024;

    private final transient Map<String, Parts> pages = new ConcurrentHashMap<>();

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] page = request.getInputStream().readNBytes(PAGE_MAX_BYTES);
        pages.put(request.getPathInfo(), Parts.of(new String(page, StandardCharsets.UTF_8)));
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Parts page = pages.get(request.getPathInfo());
        if (page == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/html;charset=UTF-8");
        page.write(response.getWriter());
    }
}
