package org.tongzhou.portal.url;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The navigational state of a page: that of its windows by window id, and the public render parameters by qualified name
 * (PLT.11.1.2). Immutable, so that windows which render in parallel can share it. Windows in default state are not kept,
 * which is what keeps addresses short.
 */
public final class PageState {
    /** A page that nobody has touched. */
    public static final PageState EMPTY = new PageState(Map.of(), Map.of());

    private final Map<String, WindowNavigation> windows;
    private final Map<String, String[]> publicParameters;

    PageState(Map<String, WindowNavigation> windows, Map<String, String[]> publicParameters) {
        this.windows = windows;
        this.publicParameters = publicParameters;
    }

    /** The state of a window; the default state for one that is not mentioned. */
    public WindowNavigation window(String id) {
        return windows.getOrDefault(id, WindowNavigation.DEFAULT);
    }

    Map<String, WindowNavigation> windows() {
        return windows;
    }

    /** Values by {@code {namespace}local} name; not to be changed. */
    public Map<String, String[]> publicParameters() {
        return publicParameters;
    }

    /** This state with one window changed. */
    public PageState with(String windowId, WindowNavigation navigation) {
        Map<String, WindowNavigation> changed = new LinkedHashMap<>(windows);
        if (navigation.isDefault()) {
            changed.remove(windowId);
        } else {
            changed.put(windowId, navigation);
        }
        return new PageState(changed, publicParameters);
    }

    /** This state with other public render parameters. */
    public PageState withPublicParameters(Map<String, String[]> parameters) {
        return new PageState(windows, parameters);
    }
}
