package org.tongzhou.kernel;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import javax.naming.InitialContext;
import javax.naming.NamingException;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.jboss.weld.context.ManagedContext;
import org.jboss.weld.context.bound.BoundConversationContext;
import org.jboss.weld.context.bound.BoundLiteral;
import org.jboss.weld.context.bound.BoundRequestContext;
import org.jboss.weld.context.bound.BoundSessionContext;
import org.jboss.weld.context.bound.MutableBoundRequest;
import org.jboss.weld.context.http.HttpConversationContext;
import org.jboss.weld.context.http.HttpLiteral;
import org.jboss.weld.context.http.HttpRequestContext;
import org.jboss.weld.context.http.HttpSessionContext;

/**
 * Starts the CDI request, session and conversation scope of a portlet WAR around one call of a portlet. Each WAR has its own
 * bean container, and a dispatch from another context starts none of its scopes. Session beans live in a map in the WAR's own
 * session: Weld's HTTP session context trusts a thread-local that holds the portal's session.
 *
 * <p>On the thread of the portal's own request (actions, events and resources run there) the server has started scopes for
 * the portal, and the applications of one EAR share their contexts: those are suspended for the call, since Weld refuses two
 * active contexts of one scope (WELD-001304).
 */
final class CdiScopes {
    private static final String SESSION_BEANS = CdiScopes.class.getName();
    private static final CdiScopes NONE = new CdiScopes(null, null, null, List.of());
    private static final Scope NOTHING = () -> { };

    private final BoundRequestContext request;
    private final BoundSessionContext session;
    private final BoundConversationContext conversation;
    /** The session beans of the call on this thread. */
    private final ThreadLocal<Map<String, Object>> entered = new ThreadLocal<>();
    private final List<ManagedContext> portals;

    /** @param portals the contexts that the server starts for the portal's request, in the order of their starting */
    private CdiScopes(BoundRequestContext request, BoundSessionContext session, BoundConversationContext conversation,
        List<ManagedContext> portals) {
        this.request = request;
        this.session = session;
        this.conversation = conversation;
        this.portals = portals;
    }

    /** The scopes of an application; of one without beans, scopes that do nothing. */
    static CdiScopes of(BeanManager beans) {
        if (beans == null) {
            return NONE;
        }
        Instance<Object> contexts = beans.createInstance();
        return new CdiScopes(contexts.select(BoundRequestContext.class, BoundLiteral.INSTANCE).get(),
            contexts.select(BoundSessionContext.class, BoundLiteral.INSTANCE).get(),
            contexts.select(BoundConversationContext.class, BoundLiteral.INSTANCE).get(),
            List.of(contexts.select(HttpRequestContext.class, HttpLiteral.INSTANCE).get(),
                contexts.select(HttpSessionContext.class, HttpLiteral.INSTANCE).get(),
                contexts.select(HttpConversationContext.class, HttpLiteral.INSTANCE).get()));
    }

    /** The bean manager of the web application that this thread works for, or null: {@code CDI.current()} would answer another's. */
    static BeanManager beanManager() {
        try {
            return (BeanManager) new InitialContext().lookup("java:comp/BeanManager");
        } catch (NamingException e) {
            return null; // no beans.xml and no bean-defining annotation
        }
    }

    /**
     * Enters the scopes on this thread. A call within a call (an event that an action has fired) keeps the outer one's.
     *
     * @param portalSessionId the id of the portal's session
     */
    Scope enter(HttpServletRequest servletRequest, String portalSessionId) {
        if (request == null || request.isActive()) {
            return NOTHING;
        }
        Map<String, Object> requestBeans = new HashMap<>();
        Map<String, Object> sessionBeans = sessionBeans(WarSessions.open(servletRequest, portalSessionId, true));
        MutableBoundRequest bound = new MutableBoundRequest(requestBeans, sessionBeans);
        List<ManagedContext> suspended = suspendPortals();
        request.associate(requestBeans);
        request.activate();
        session.associate(sessionBeans);
        session.activate();
        entered.set(sessionBeans);
        conversation.associate(bound);
        conversation.activate();
        return () -> {
            try {
                conversation.invalidate();
                conversation.deactivate();
                conversation.dissociate(bound);
            } finally {
                request.invalidate();
                request.deactivate();
                request.dissociate(requestBeans);
                entered.remove();
                session.deactivate();
                session.dissociate(sessionBeans);
                suspended.forEach(ManagedContext::activate);
            }
        };
    }

    /** @return what was suspended, in the order in which it is to be resumed; nothing on the threads that render */
    private List<ManagedContext> suspendPortals() {
        Deque<ManagedContext> suspended = null;
        for (int i = portals.size() - 1; i >= 0; i--) {
            ManagedContext context = portals.get(i);
            if (context.isActive()) {
                context.deactivate();
                suspended = suspended == null ? new ArrayDeque<>() : suspended;
                suspended.addFirst(context);
            }
        }
        return suspended == null ? List.of() : List.copyOf(suspended);
    }

    /** Enters the request scope alone, for a portlet's initialisation, where no user and no session is. */
    Scope enterForInit() {
        if (request == null || request.isActive()) {
            return NOTHING;
        }
        Map<String, Object> beans = new HashMap<>();
        request.associate(beans);
        request.activate();
        return () -> {
            request.invalidate();
            request.deactivate();
            request.dissociate(beans);
        };
    }

    /** Ends the session-scoped beans of a session that is ending ({@code @PreDestroy} runs). */
    void end(HttpSession ending) {
        if (session == null || ending.getAttribute(SESSION_BEANS) == null) {
            return;
        }
        Map<String, Object> beans = sessionBeans(ending);
        if (beans == entered.get()) {
            session.invalidate(); // by the portlet that is being called; its beans end when the call is over
            return;
        }
        session.associate(beans);
        try {
            session.activate();
            session.invalidate();
            session.deactivate();
        } finally {
            session.dissociate(beans);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> sessionBeans(HttpSession session) {
        Map<String, Object> beans = (Map<String, Object>) session.getAttribute(SESSION_BEANS);
        return beans != null ? beans : WarSessions.locked(session.getId(), () -> makeSessionBeans(session));
    }

    /** Windows of a user that come first at the same time must find one map. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> makeSessionBeans(HttpSession session) {
        Map<String, Object> beans = (Map<String, Object>) session.getAttribute(SESSION_BEANS);
        if (beans == null) {
            beans = new ConcurrentHashMap<>();
            session.setAttribute(SESSION_BEANS, beans);
        }
        return beans;
    }

    /** Scopes that were entered; closing leaves them and ends the request's beans. */
    interface Scope extends AutoCloseable {
        @Override
        void close();
    }
}
