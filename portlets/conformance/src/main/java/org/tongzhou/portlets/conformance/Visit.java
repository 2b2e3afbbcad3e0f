package org.tongzhou.portlets.conformance;

import jakarta.enterprise.context.RequestScoped;

/** A bean of one request: of one window's rendering. */
@RequestScoped
public class Visit {
    private int calls;

    /** Counts and answers the count. */
    public int count() {
        return ++calls;
    }
}
