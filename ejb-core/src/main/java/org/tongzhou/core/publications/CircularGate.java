package org.tongzhou.core.publications;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

/** One row, locked by whoever publishes a circular: of two who do so at once, the second sees what the first has done. */
@Entity
@Table(name = "publications_circular_gate")
@NamedQuery(name = "CircularGate.only", query = "SELECT g FROM CircularGate g WHERE g.id = 1")
public class CircularGate {
    @Id
    private Long id;

    protected CircularGate() {
    }

    Long getId() {
        return id;
    }
}
