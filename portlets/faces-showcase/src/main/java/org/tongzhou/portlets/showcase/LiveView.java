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

    private final int number = COUNTER.incrementAndGet();
    private int asked;
    private boolean stopped = true;

    public void ask() {
        asked++;
    }

    public void start() {
        stopped = false;
    }

    public void stop() {
        stopped = true;
    }

    public int getNumber() {
        return number;
    }

    public int getAsked() {
        return asked;
    }

    public boolean isStopped() {
        return stopped;
    }
}
