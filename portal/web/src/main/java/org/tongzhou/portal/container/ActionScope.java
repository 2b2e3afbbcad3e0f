package org.tongzhou.portal.container;

import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import javax.portlet.PortletRequest;
import javax.portlet.PortletSession;

import org.apache.pluto.container.PortletInvokerService;
import org.apache.pluto.container.PortletResponseContext;

/**
 * Action-scoped request attributes (PLT.10.4.4): attributes set in an action live in the portlet session until the next action
 * of the window. The scope's id travels as a render parameter; the newest scopes are kept, as many as the portlet has asked for.
 */
final class ActionScope {
    private static final String SESSION_KEY = ActionScope.class.getName();
    private static final String OPTION = "javax.portlet.actionScopedRequestAttributes";
    private static final int DEFAULT_SCOPES = 4;
    private static final List<String> CONTAINER_PREFIXES =
        List.of("javax.portlet.", "jakarta.servlet.", "org.apache.pluto.", "org.tongzhou.");

    private Map<String, Object> attributes;
    private boolean writable;

    /** Finds or opens the scope of this request, if the portlet wants any. */
    void start(WindowRequestContext request, PortletResponseContext response) {
        int limit = scopes(request);
        if (limit == 0) {
            return;
        }
        String phase = request.getPhase();
        boolean opens = phase.equals(PortletRequest.ACTION_PHASE);
        boolean mayOpen = opens || phase.equals(PortletRequest.EVENT_PHASE);
        PortletSession session = request.getPortletSession(true);
        String id;
        synchronized (request.window().config()) { // two windows of one user may share the session
            Map<String, Map<String, Object>> scopes = stored(session);
            id = currentId(request);
            if (opens || mayOpen && !scopes.containsKey(id)) {
                id = UUID.randomUUID().toString();
                scopes.put(id, new ConcurrentHashMap<>());
                dropOldest(scopes, limit);
            }
            session.setAttribute(SESSION_KEY, scopes);
            attributes = id == null ? null : scopes.get(id);
        }
        writable = mayOpen && attributes != null;
        if (attributes != null) {
            response.setActionScopedId(request.window().getStringId(), new String[] {id});
        }
    }

    private static int scopes(WindowRequestContext request) {
        String[] option = request.getPortletConfig().getContainerRuntimeOptions().get(OPTION);
        if (option == null || option.length == 0 || !Boolean.parseBoolean(option[0])) {
            return 0;
        }
        boolean counted = option.length == 3 && option[1].equalsIgnoreCase("numberOfCachedScopes") && option[2].matches("[1-9]\\d{0,3}");
        return counted ? Integer.parseInt(option[2]) : DEFAULT_SCOPES;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> stored(PortletSession session) {
        Map<String, Map<String, Object>> scopes = (Map<String, Map<String, Object>>) session.getAttribute(SESSION_KEY);
        return scopes == null ? new LinkedHashMap<>() : new LinkedHashMap<>(scopes);
    }

    private static String currentId(WindowRequestContext request) {
        String[] id = request.window().navigation().parameters().get(PortletRequest.ACTION_SCOPE_ID);
        return id == null || id.length == 0 ? null : id[0];
    }

    private static void dropOldest(Map<String, ?> scopes, int limit) {
        Iterator<String> oldest = scopes.keySet().iterator();
        for (int surplus = scopes.size() - limit; surplus > 0; surplus--) {
            oldest.next();
            oldest.remove();
        }
    }

    /** The attribute, null if it is not in the scope. */
    Object get(String name) {
        return attributes == null ? null : attributes.get(name);
    }

    /** Keeps the attribute if the phase may and it is the portlet's own. @return false if it belongs elsewhere */
    boolean set(String name, Object value) {
        if (!writable || CONTAINER_PREFIXES.stream().anyMatch(name::startsWith) || name.equals(PortletInvokerService.FILTER_MANAGER)) {
            return false;
        }
        attributes.put(name, value);
        return true;
    }

    void remove(String name) {
        if (attributes != null) {
            attributes.remove(name);
        }
    }

    Collection<String> names() {
        return attributes == null ? List.of() : attributes.keySet();
    }
}
