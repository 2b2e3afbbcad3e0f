package org.tongzhou.portlets.showcase;

import java.io.Serializable;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;

/** Lives as long as the user's session, one for all windows. */
@Named
@SessionScoped
public class Stay implements Serializable {
    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final long serialVersionUID = 1L;

    private final int number = COUNTER.incrementAndGet();

    public int getNumber() {
        return number;
    }
}
