package org.tongzhou.bridge;

import javax.portlet.PortletPreferences;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;

/** What beans of portlets may have injected: {@code @Inject PortletPreferences}, those of the window that is being called. */
@Dependent
public class PortletProducers {
    /** The window's preferences; also a bean that outlives the request sees those of the present one. */
    @Produces
    @RequestScoped
    PortletPreferences preferences() {
        return CurrentPortlet.get().getStoredPreferences();
    }
}
