package org.tongzhou.portlets.conformance;

import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;

/** An enterprise bean of the application. */
@Stateless
public class Clerk {
    @Resource
    private SessionContext context;

    /** Greets, with a proof that the container has made this object. */
    public String greet(String name) {
        return "hello " + name + (context == null ? "" : " from a managed bean");
    }
}
