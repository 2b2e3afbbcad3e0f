package org.tongzhou.portal.render;

import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.tongzhou.portal.container.PageRequest;
import org.tongzhou.portal.container.PortalWindow;
import org.tongzhou.portal.container.Rendering;
import org.tongzhou.portal.container.ResponseCacheControl;
import org.tongzhou.portal.url.PortalUrl;
import org.tongzhou.portal.url.PortalUrlCodec;

/**
 * Markup that portlets allow to be kept (PLT.22): for a time (expiration), or until the portlet says otherwise (validation).
 * Kept for one session, or for all users where the portlet says "public" and the markup contains no token of the session.
 *
 * <p>Markup holds addresses of the whole page, so it is found again only under the same navigational state and language.
 * An action or event of a window drops what is kept for it (PLT.22.1).
 */
final class RenderCache {
    private static final long FOREVER = Long.MAX_VALUE;
    private static final int STATES_PER_WINDOW = 4;
    private static final String EVERYBODY = "";

    private final Cache<Owner, Map<String, Entry>> entries = Caffeine.newBuilder()
        .maximumSize(20_000).expireAfterAccess(30, TimeUnit.MINUTES).build();

    private record Owner(String windowId, String sessionId) {
    }

    /**
     * Kept markup.
     *
     * @param etag         the portlet's validation token, null if it has set none
     * @param expiresNanos on the clock of {@link System#nanoTime()}
     * @param definition   the portlet definition that made it; another version's markup is not used;
     *                     held weakly, or the class loader of an undeployed application would stay
     */
    record Entry(Rendering rendering, String etag, long expiresNanos, Reference<Object> definition) {
        boolean isFresh(long nowNanos) {
            return expiresNanos == FOREVER || nowNanos - expiresNanos < 0;
        }
    }

    /**
     * Where markup belongs.
     *
     * @param windowId   the window
     * @param sessionId  the session of the user who looks
     * @param state      language and address of the page, see {@link #of}
     * @param definition the deployed portlet definition
     */
    record Place(String windowId, String sessionId, String state, Object definition) {
        static Place of(PortalWindow window) {
            PageRequest page = window.request();
            StringBuilder state = new StringBuilder(page.locale().toLanguageTag());
            PortalUrlCodec.append(state, page.base(), PortalUrl.ofPage(page.state()));
            return new Place(window.getStringId(), page.viewer().sessionId(), state.toString(), window.config());
        }

        private Owner owner(boolean shared) {
            return new Owner(windowId, shared ? EVERYBODY : sessionId);
        }
    }

    /** What is kept for this place, fresh or not, or null. */
    Entry find(Place place) {
        Entry own = find(place.owner(false), place);
        return own != null ? own : find(place.owner(true), place);
    }

    private Entry find(Owner owner, Place place) {
        Map<String, Entry> states = entries.getIfPresent(owner);
        if (states == null) {
            return null;
        }
        Entry entry;
        synchronized (states) {
            entry = states.get(place.state);
        }
        return entry != null && entry.definition.refersTo(place.definition) ? entry : null;
    }

    /** Keeps markup if the portlet allows it; a time of 0 without token means not at all, -1 for ever (PLT.22.1). */
    void keep(Place place, Rendering rendering, ResponseCacheControl control, long nowNanos) {
        int seconds = control.getExpirationTime();
        String etag = control.validEtag();
        if (seconds == 0 && etag == null) {
            return;
        }
        long expires = seconds < 0 ? FOREVER : nowNanos + TimeUnit.SECONDS.toNanos(seconds);
        Owner owner = place.owner(control.isPublicScope() && !rendering.carriesToken());
        Map<String, Entry> states = entries.get(owner, absent -> new Newest<>());
        synchronized (states) {
            states.put(place.state, new Entry(rendering, etag, expires, new WeakReference<>(place.definition)));
        }
    }

    /** Drops what is kept for a window: for this session and for everybody. */
    void drop(String windowId, String sessionId) {
        entries.invalidate(new Owner(windowId, sessionId));
        entries.invalidate(new Owner(windowId, EVERYBODY));
    }

    /** The newest few entries. */
    private static final class Newest<V> extends LinkedHashMap<String, V> {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > STATES_PER_WINDOW;
        }
    }
}
