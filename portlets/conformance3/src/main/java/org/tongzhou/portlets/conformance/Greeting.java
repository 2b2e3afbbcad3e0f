package org.tongzhou.portlets.conformance;

import jakarta.enterprise.context.ApplicationScoped;

/** A bean of the application. */
@ApplicationScoped
public class Greeting {
    /** What it says. */
    public String text() {
        return "hello";
    }
}
