package org.tongzhou.core.delegation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row that whoever makes a delegation locks, so that they are made one after another. */
@Entity
@Table(name = "delegation_register")
public class DelegationRegister {
    static final long ID = 1;

    @Id
    private Long id;

    protected DelegationRegister() {
    }
}
