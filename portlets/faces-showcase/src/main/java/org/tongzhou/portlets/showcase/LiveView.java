package org.tongzhou.portlets.showcase;

import java.io.Serializable;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;

/** Asks again and again while it is told to; is drawn anew when its topic changes. */
@Named
@ViewScoped
public class LiveView implements Serializable {
    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final long serialVersionUID = 1L;

    private int asked;

    public void ask() {
        asked++;
    }

    /** Another number at each drawing. */
    public int getDrawn() {
        return COUNTER.incrementAndGet();
    }

    public int getAsked() {
        return asked;
    }
}
