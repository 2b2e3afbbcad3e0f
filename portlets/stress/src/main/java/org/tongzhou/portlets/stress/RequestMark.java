package org.tongzhou.portlets.stress;

import jakarta.enterprise.context.RequestScoped;

/** A mark that one rendering leaves and must find again: each window has its own. */
@RequestScoped
public class RequestMark {
    private String mark;

    String get() {
        return mark;
    }

    void set(String newMark) {
        mark = newMark;
    }
}
