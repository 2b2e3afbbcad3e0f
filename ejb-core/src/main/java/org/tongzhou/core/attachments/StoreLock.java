package org.tongzhou.core.attachments;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row that is locked by whoever brings a content, gives files to an object or cleans up, so that these come one after another. */
@Entity
@Table(name = "attachments_store")
public class StoreLock {
    static final long ID = 1;

    @Id
    private Long id;

    protected StoreLock() {
    }
}
