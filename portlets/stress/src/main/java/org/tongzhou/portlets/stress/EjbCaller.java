package org.tongzhou.portlets.stress;

import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * Asks the office who is calling. A WAR outside of the EAR does not see its classes, so the service is called by reflection.
 */
final class EjbCaller {
    private EjbCaller() {
    }

    static String username() {
        try {
            Object service = new InitialContext().lookup("java:global/tongzhou/tongzhou-core/AccountService");
            Object account = service.getClass().getMethod("getOwnAccount").invoke(service);
            return (String) account.getClass().getMethod("username").invoke(account);
        } catch (NamingException | ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
