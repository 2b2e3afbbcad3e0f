package org.tongzhou.portal.container;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

import jakarta.servlet.http.HttpServletRequest;

import org.tongzhou.core.pages.PreferenceValues;
import org.tongzhou.core.pages.WindowDetails;
import org.tongzhou.kernel.PortletRegistry;
import org.tongzhou.portal.url.PageState;
import org.tongzhou.portal.url.PortalUrl;
import org.tongzhou.portal.url.PortalUrlCodec;

/**
 * One request to a page, as everything that serves it sees it. State and preferences change only while actions and events
 * run, which is one after the other; while windows render in parallel nobody writes here.
 */
public final class PageRequest {
    private final UserPage page;
    private final PortalUrl url;
    private final Viewer viewer;
    private final String base;
    private final String secureBase;
    private final RequestSnapshot snapshot;
    private final Map<Long, PreferenceValues> changedPreferences = new ConcurrentHashMap<>();
    private final Set<String> touchedWindows = new HashSet<>();
    private volatile PageState state;
    private int events;
    private Throwable actionFailure;
    private StateResponseContext actionResponse;

    /**
     * @param page       the page and what the user has stored for its windows
     * @param url        what is asked for
     * @param viewer     who asks
     * @param base       the address of the page without query, such as {@code /portal/p/home}
     * @param secureBase the same as a complete https address, null where the server has no TLS
     * @param request    the server's request; not kept
     * @param roles      whether the user has a role; asked on any thread, also after the request
     */
    public PageRequest(UserPage page, PortalUrl url, Viewer viewer, String base, String secureBase, HttpServletRequest request,
        Predicate<String> roles) {
        this(page, url, url.state().withMinimized(page.minimizedWindows()), viewer, base, secureBase,
            new RequestSnapshot(request, roles));
    }

    private PageRequest(UserPage page, PortalUrl url, PageState state, Viewer viewer, String base, String secureBase,
        RequestSnapshot snapshot) {
        this.page = page;
        this.url = url;
        this.state = state;
        this.viewer = viewer;
        this.base = base;
        this.secureBase = secureBase;
        this.snapshot = snapshot;
    }

    /**
     * The request for the page in its present state, as if the browser had followed the redirect after an action (PRG): windows
     * that render see no trace of the action but its outcome.
     *
     * @param request the server's request of the action; not kept
     */
    public PageRequest followed(HttpServletRequest request) {
        PortalUrl shown = PortalUrl.ofPage(state);
        String query = address().length() == base.length() ? null : address().substring(base.length() + 1);
        PageRequest followed = new PageRequest(page, shown, state, viewer, base, secureBase,
            RequestSnapshot.followed(request, query, snapshot.roles));
        followed.changedPreferences.putAll(changedPreferences);
        return followed;
    }

    /** The address of the page in its present state. */
    public String address() {
        StringBuilder address = new StringBuilder(128);
        PortalUrlCodec.append(address, base, PortalUrl.ofPage(state));
        return address.toString();
    }

    /** The page with its windows. */
    public UserPage page() {
        return page;
    }

    /** What is asked for. */
    public PortalUrl url() {
        return url;
    }

    /** Who asks. */
    public Viewer viewer() {
        return viewer;
    }

    /** The language the user reads. */
    public Locale locale() {
        return viewer.locale();
    }

    /** The address of the page without query. */
    public String base() {
        return base;
    }

    String secureBase() {
        return secureBase;
    }

    RequestSnapshot snapshot() {
        return snapshot;
    }

    /** The navigational state as it is now. */
    public PageState state() {
        return state;
    }

    void state(PageState changed) {
        state = changed;
    }

    /** The response of the page's one action, which knows where the browser goes. */
    void actionResponse(StateResponseContext response) {
        actionResponse = response;
    }

    String actionLocation() {
        return actionResponse.getResponseURL();
    }

    /** Pluto keeps what an action throws to itself; the portal wants to tell the user. */
    void actionFailed(Throwable failure) {
        actionFailure = failure;
    }

    Throwable actionFailure() {
        return actionFailure;
    }

    /** A window's portlet acts, or is told of an event. */
    void touch(PortalWindow window) {
        touchedWindows.add(window.getStringId());
    }

    /** The windows that have acted or received an event in this request; their markup in the cache is old (PLT.22.1). */
    public Set<String> touchedWindows() {
        return touchedWindows;
    }

    /** Counts an event. @return false if the request has had its share */
    boolean countEvent() {
        return ++events <= EventCoordinator.MAX_EVENTS_PER_REQUEST;
    }

    /** What the user has stored for a window; empty if nothing. */
    PreferenceValues preferences(long windowId) {
        PreferenceValues changed = changedPreferences.get(windowId);
        return changed != null ? changed : page.preferences().of(windowId);
    }

    void preferences(long windowId, PreferenceValues stored) {
        changedPreferences.put(windowId, stored);
    }

    /** The window with this state, or nothing if its portlet is not deployed now. */
    public Optional<PortalWindow> deployed(WindowDetails window) {
        return PortletRegistry.INSTANCE.application(window.portlet().application())
            .map(application -> application.config(window.portlet().portlet()))
            .map(config -> new PortalWindow(window, config, this));
    }
}
