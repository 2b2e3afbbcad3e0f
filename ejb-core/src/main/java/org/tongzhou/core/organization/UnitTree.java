package org.tongzhou.core.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row that whoever changes the shape of the tree locks, so that such changes come one after another. */
@Entity
@Table(name = "organization_tree")
public class UnitTree {
    static final long ID = 1;

    @Id
    private Long id;

    protected UnitTree() {
    }
}
