package org.tongzhou.portlets.stress;

import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;

import javax.portlet.ActionRequest;
import javax.portlet.ActionResponse;
import javax.portlet.GenericPortlet;
import javax.portlet.PortletSession;
import javax.portlet.RenderRequest;
import javax.portlet.RenderResponse;

/**
 * Reports whom and what it sees, and marks everything it can reach, so that a mark in the wrong place is noticed. The request's
 * header {@value #TRIAL} is different for each request of the test; from it and the window follow how long the portlet takes and
 * whether it fails, so that each run has windows that are quick, slow, failing and (if the definition says so) late.
 */
public class WitnessPortlet extends GenericPortlet {
    static final String TRIAL = "X-Trial";
    private static final String ATTRIBUTE = "stress.mark";

    @Inject
    RequestMark requestMark;
    @Inject
    SessionMark sessionMark;

    @Override
    public void processAction(ActionRequest request, ActionResponse response) {
        PortletSession session = request.getPortletSession();
        String value = request.getRemoteUser() + ":" + request.getParameter("value");
        session.setAttribute("own", value);
        session.setAttribute("shared." + request.getWindowID(), value, PortletSession.APPLICATION_SCOPE);
        response.setRenderParameter("value", value);
    }

    @Override
    protected void doView(RenderRequest request, RenderResponse response) throws IOException {
        String trial = request.getProperty(TRIAL);
        int chance = Math.floorMod((trial + request.getWindowID()).hashCode() * 31, 1000);
        String mark = UUID.randomUUID().toString();
        String user = request.getRemoteUser();
        Object before = request.getAttribute(ATTRIBUTE);
        String beanBefore = requestMark.get();
        request.setAttribute(ATTRIBUTE, mark);
        requestMark.set(mark);
        response.setTitle("title of " + user + " in " + request.getWindowID());
        response.setProperty("X-Witness-" + request.getWindowID(), user + ":" + trial);
        Cookie cookie = new Cookie("witness" + request.getWindowID(), user);
        cookie.setPath("/portal");
        response.addProperty(cookie);
        response.getWriter().write("<!-- begun -->");

        LockSupport.parkNanos(pauseMicros(chance) * 1_000);
        if (chance < 20 && getInitParameter("lateMillis") == null) {
            throw new IllegalStateException("wanted by the test " + trial);
        }

        PortletSession session = request.getPortletSession();
        response.getWriter().write(new Lines()
            .put("window", request.getWindowID()).put("trial", trial).put("trialAfter", request.getProperty(TRIAL))
            .put("user", user).put("userAfter", request.getRemoteUser()).put("principal", request.getUserPrincipal().getName())
            .put("ejb", EjbCaller.username()).put("sessionBean", sessionMark.owner(user)).put("sessionBeanId", sessionMark.id())
            .put("attributes", before == null && mark.equals(request.getAttribute(ATTRIBUTE)))
            .put("requestBean", beanBefore == null && mark.equals(requestMark.get()))
            .put("own", session.getAttribute("own"))
            .put("shared", session.getAttribute("shared." + request.getWindowID(), PortletSession.APPLICATION_SCOPE))
            .put("session", session.getId()).put("parameter", request.getParameter("value"))
            .put("cookieOfOthers", foreignCookie(request, user)).link("action", response.createActionURL())
            .markup(request.getWindowID()));
    }

    private long pauseMicros(int chance) {
        String late = getInitParameter("lateMillis");
        if (late != null && chance < 15) {
            return Long.parseLong(late) * 1_000;
        }
        return chance < 700 ? 0 : chance * 20L; // most are quick, the others take up to 20 ms
    }

    /** A cookie that one of these portlets has set for another user, or null. */
    private static String foreignCookie(RenderRequest request, String user) {
        Cookie[] cookies = request.getCookies();
        for (Cookie cookie : cookies == null ? new Cookie[0] : cookies) {
            if (cookie.getName().startsWith("witness") && !cookie.getValue().equals(user)) {
                return cookie.getName();
            }
        }
        return null;
    }
}
