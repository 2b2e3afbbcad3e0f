package org.tongzhou.portal.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The portal's REST addresses, {@code /portal/api/…}. */
@ApplicationPath("/api")
public class RestApplication extends Application {
    /** A status without a body stays one; else the server would make a page of it that is meant for people. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.response.setStatusOverSendError", true);
    }
}
