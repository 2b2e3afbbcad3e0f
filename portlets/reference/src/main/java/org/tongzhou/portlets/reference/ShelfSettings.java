package org.tongzhou.portlets.reference;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Map;
import javax.portlet.PortletException;

/** What the user has set for the window of a shelf: rows and kind. */
@Named
@RequestScoped
public class ShelfSettings extends KindSettings {
    public void save() throws PortletException, IOException {
        save(Map.of(KIND, getKind()));
    }
}
