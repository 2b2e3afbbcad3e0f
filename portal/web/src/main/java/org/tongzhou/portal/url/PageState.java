package org.tongzhou.portal.url;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import javax.portlet.WindowState;

/**
 * The navigational state of a page: that of its windows by window id, and the public render parameters by qualified name
 * (PLT.11.1.2). Immutable, so that windows which render in parallel can share it. What windows are anyway is not kept, which is
 * what keeps addresses short.
 *
 * <p>A window that stands minimized in the arrangement of its page is so unless the address says otherwise. An address is read
 * before its page is known: until {@link #withMinimized} all windows are taken for normal.
 */
public final class PageState {
    /** A page that nobody has touched. */
    public static final PageState EMPTY = new PageState(Map.of(), Map.of());

    /** By window id; the window state is null where it is that of the arrangement. */
    private final Map<String, WindowNavigation> windows;
    private final Map<String, String[]> publicParameters;
    private final Set<String> minimized;

    /** @param windows what an address says; a window state is null where it says none */
    PageState(Map<String, WindowNavigation> windows, Map<String, String[]> publicParameters) {
        this(windows, publicParameters, Set.of());
    }

    private PageState(Map<String, WindowNavigation> windows, Map<String, String[]> publicParameters, Set<String> minimized) {
        this.windows = windows;
        this.publicParameters = publicParameters;
        this.minimized = minimized;
    }

    /** The state of a window; that of the arrangement for one that is not mentioned. */
    public WindowNavigation window(String id) {
        WindowNavigation named = windows.getOrDefault(id, WindowNavigation.AS_ARRANGED);
        return named.state() == null ? named.in(arranged(id)) : named;
    }

    private WindowState arranged(String id) {
        return minimized.contains(id) ? WindowState.MINIMIZED : WindowState.NORMAL;
    }

    /** What an address has to say; a window state is null where it has to say none. */
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
        WindowNavigation named = arranged(windowId).equals(navigation.state()) ? navigation.in((WindowState) null) : navigation;
        if (named.saysNothing()) {
            changed.remove(windowId);
        } else {
            changed.put(windowId, named);
        }
        return new PageState(changed, publicParameters, minimized);
    }

    /** This state with other public render parameters. */
    public PageState withPublicParameters(Map<String, String[]> parameters) {
        return new PageState(windows, parameters, minimized);
    }

    /** This state on a page in whose arrangement these windows stand minimized. */
    public PageState withMinimized(Set<String> windowIds) {
        PageState arranged = new PageState(Map.of(), publicParameters, Set.copyOf(windowIds));
        for (Map.Entry<String, WindowNavigation> named : windows.entrySet()) {
            arranged = arranged.with(named.getKey(), named.getValue());
        }
        return arranged;
    }

    /** The same page with all windows as they are arranged, and without public render parameters. */
    public PageState untouched() {
        return new PageState(Map.of(), Map.of(), minimized);
    }
}
