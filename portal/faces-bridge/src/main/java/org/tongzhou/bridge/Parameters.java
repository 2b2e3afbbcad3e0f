package org.tongzhou.bridge;

import java.util.Set;

/** The bridge's own request parameters; a view never sees them. */
final class Parameters {
    /** The view to show, by its name among the views of the mode; absent for the first. */
    static final String VIEW = "_view";
    /** The id of a saved view to go on with. */
    static final String STATE = "_state";
    /** The request header by which a page asks for one of its windows anew, with the ticket of the view that it shows there. */
    static final String SHOWN_VIEW = "X-Tongzhou-View";
    /** The name of a file that the view makes. */
    static final String FILE = "_file";
    /** The id of a download that an action has left. */
    static final String DOWNLOAD = "_download";

    /** What the browser sends of a view's state, behind the window's namespace. */
    static final String VIEW_STATE = "jakarta.faces.ViewState";

    private static final Set<String> OWN = Set.of(VIEW, STATE, FILE, DOWNLOAD);

    private Parameters() {
    }

    static boolean isOwn(String name) {
        return OWN.contains(name);
    }
}
