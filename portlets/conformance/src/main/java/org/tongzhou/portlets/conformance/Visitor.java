package org.tongzhou.portlets.conformance;

import java.io.Serializable;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.SessionScoped;

/** A bean of one user's session. */
@SessionScoped
public class Visitor implements Serializable {
    private static final long serialVersionUID = 1L;

    private final AtomicInteger visits = new AtomicInteger();

    /** Counts and answers the count. */
    public int count() {
        return visits.incrementAndGet();
    }
}
