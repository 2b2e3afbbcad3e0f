package org.tongzhou.portlets.reference;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Map;
import javax.portlet.PortletException;

/** What the user has set for the window of the chronicle: beside rows, whether the city's entries are shown or those of the own unit. */
@Named
@RequestScoped
public class ChronicleSettings extends RowSettings {
    private static final String OWN = "own";
    private boolean own = isOwn();

    static boolean isOwn() {
        return Boolean.parseBoolean(stored(OWN));
    }

    public boolean isOwnUnit() {
        return own;
    }

    public void setOwnUnit(boolean chosen) {
        own = chosen;
    }

    public void save() throws PortletException, IOException {
        save(Map.of(OWN, String.valueOf(own)));
    }
}
