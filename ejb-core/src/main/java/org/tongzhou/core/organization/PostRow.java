package org.tongzhou.core.organization;

import java.io.Serializable;
import java.util.List;

/** A post of a unit with those who hold it today. */
public record PostRow(long id, int version, PostFacts facts, List<Holder> holders) implements Serializable {
    public PostRow {
        holders = List.copyOf(holders);
    }

    /** Somebody who holds it. */
    public record Holder(long personId, String name, AppointmentKind kind) implements Serializable {
    }
}
