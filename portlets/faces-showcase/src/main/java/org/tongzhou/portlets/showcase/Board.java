package org.tongzhou.portlets.showcase;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** A list that is only read. */
@Named
@RequestScoped
public class Board {
    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final int drawn = COUNTER.incrementAndGet();

    public List<String> getLines() {
        return List.of("first", "second", "third");
    }

    public int getDrawn() {
        return drawn;
    }

    /** The desks' views that have ended, each between spaces. */
    public String getEnded() {
        return DeskView.ended().stream().map(String::valueOf).collect(Collectors.joining(" ", " ", " "));
    }
}
