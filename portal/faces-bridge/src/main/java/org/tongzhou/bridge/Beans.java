package org.tongzhou.bridge;

import javax.naming.InitialContext;
import javax.naming.NamingException;

import jakarta.enterprise.inject.spi.BeanManager;

/** The bean container of the application whose portlet is called. */
final class Beans {
    private Beans() {
    }

    /**
     * By naming: {@code CDI.current()} answers with another application's in a call from the portal.
     *
     * @throws IllegalStateException if the application has no WEB-INF/beans.xml
     */
    static BeanManager manager() {
        try {
            return (BeanManager) new InitialContext().lookup("java:comp/BeanManager");
        } catch (NamingException e) {
            throw new IllegalStateException("a WAR with Faces portlets needs a WEB-INF/beans.xml", e);
        }
    }
}
