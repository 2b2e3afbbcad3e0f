package org.tongzhou.bridge;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;

/**
 * Keeps Faces from starting in an application. Mojarra's initializer leaves a mark in the context for its listener, which does nothing
 * where the mark is missing. The mark is removed at once, and again before that listener runs, as nobody knows which
 * initializer the server calls first.
 */
public class WithoutFaces implements ServletContextListener {
    private static final String MARK = "com.sun.faces.FacesServletRegistration";

    void stop(ServletContext context) {
        context.removeAttribute(MARK);
    }

    @Override
    public void contextInitialized(ServletContextEvent event) {
        stop(event.getServletContext());
    }
}
