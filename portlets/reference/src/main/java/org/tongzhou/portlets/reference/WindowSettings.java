package org.tongzhou.portlets.reference;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Map;
import javax.portlet.PortletException;

/** What the user has set for the window of regulations: beside rows and kind, whether only what is in force is shown. */
@Named
@RequestScoped
public class WindowSettings extends KindSettings {
    private static final String IN_FORCE = "inForce";
    private boolean inForce = inForce();

    static boolean inForce() {
        return Boolean.parseBoolean(stored(IN_FORCE));
    }

    public boolean isInForce() {
        return inForce;
    }

    public void setInForce(boolean chosen) {
        inForce = chosen;
    }

    public void save() throws PortletException, IOException {
        save(Map.of(KIND, getKind(), IN_FORCE, String.valueOf(inForce)));
    }
}
