package org.tongzhou.portal.operator;

import jakarta.annotation.Resource;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Answers 200 "OK" to anybody while the portal can work: that it answers at all says that the application is started
 * and its schema migrated, the rest is a connection to the database. 503 otherwise, without a reason: that is in the log.
 */
@WebServlet("/health")
public class HealthServlet extends HttpServlet {
    private static final Logger LOG = System.getLogger(HealthServlet.class.getName());
    private static final int PATIENCE_SECONDS = 2;

    @Resource(lookup = "jdbc/tongzhou")
    transient DataSource dataSource;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean healthy = databaseAnswers();
        response.setStatus(healthy ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().print(healthy ? "OK\n" : "UNAVAILABLE\n");
    }

    private boolean databaseAnswers() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "The database does not answer; the health address says so until it does", e);
            return false;
        }
    }
}
