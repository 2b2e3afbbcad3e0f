package org.tongzhou.core.reference.chronicle;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

/** One row, locked by whoever closes a month or adds to one, so that nothing comes into a month while it is closed. */
@Entity
@Table(name = "reference_closing_gate")
@NamedQuery(name = "ClosingGate.only", query = "SELECT g FROM ClosingGate g WHERE g.id = 1")
public class ClosingGate {
    @Id
    private Long id;

    protected ClosingGate() {
    }

    Long getId() {
        return id;
    }
}
