package org.tongzhou.portlets.showcase;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** Lives for one rendering: counts how often it was asked. */
@Named
@RequestScoped
public class Visit {
    private int hits;

    public int getHit() {
        return ++hits;
    }
}
