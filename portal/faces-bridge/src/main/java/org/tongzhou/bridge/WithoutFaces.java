package org.tongzhou.bridge;

import java.util.Set;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextAttributeEvent;
import jakarta.servlet.ServletContextAttributeListener;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;

/**
 * Keeps Faces from starting in an application. Mojarra's initializer leaves a mark in the context for its listener, which does nothing
 * where the mark is missing; but it leaves behind the Faces context of the start, which would answer as the current one for
 * ever. Both are removed as they come: nobody knows which initializer the server calls first.
 */
public class WithoutFaces implements ServletContextListener, ServletContextAttributeListener {
    private static final Set<String> LEFT_BY_MOJARRA = Set.of("com.sun.faces.FacesServletRegistration", "com.sun.faces.InitFacesContext");

    static void clean(ServletContext context) {
        LEFT_BY_MOJARRA.forEach(context::removeAttribute);
    }

    @Override
    public void contextInitialized(ServletContextEvent event) {
        clean(event.getServletContext());
    }

    @Override
    public void attributeAdded(ServletContextAttributeEvent event) {
        if (LEFT_BY_MOJARRA.contains(event.getName())) {
            event.getServletContext().removeAttribute(event.getName());
        }
    }

    @Override
    public void attributeReplaced(ServletContextAttributeEvent event) {
        attributeAdded(event);
    }
}
