package org.tongzhou.core.organization;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks what work a person has not handed over yet. Domains that give people work listen, and add theirs; who has open work can not leave.
 */
public final class OpenWork {
    private final long personId;
    private final List<Part> parts = new ArrayList<>();

    /** @param kind message key of what it is, as {@code todo.openWork} */
    public record Part(String kind, long count) implements Serializable {
    }

    public OpenWork(long personId) {
        this.personId = personId;
    }

    public long personId() {
        return personId;
    }

    /** Nothing is added if there is none. */
    public void add(String kind, long count) {
        if (count > 0) {
            parts.add(new Part(kind, count));
        }
    }

    public List<Part> parts() {
        return List.copyOf(parts);
    }

    public long total() {
        return parts.stream().mapToLong(Part::count).sum();
    }
}
