package org.tongzhou.portal.operator;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The portal's REST addresses, {@code /portal/api/…}. */
@ApplicationPath("/api")
public class RestApplication extends Application {
}
