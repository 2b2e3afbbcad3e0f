package org.tongzhou.bridge;

import java.util.List;
import java.util.Map;

/** How an action ended, which the portlet tells the portal. */
sealed interface ActionOutcome {
    /**
     * A view is to be shown.
     *
     * @param viewId     its id
     * @param stateId    of the saved view to go on with, null for a fresh one
     * @param parameters render parameters; null for those that the view had before
     */
    record Show(String viewId, String stateId, Map<String, List<String>> parameters) implements ActionOutcome {
    }

    /** The browser goes to another address. */
    record Leave(String address) implements ActionOutcome {
    }
}
