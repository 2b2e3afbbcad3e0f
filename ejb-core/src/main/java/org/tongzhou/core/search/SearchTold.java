package org.tongzhou.core.search;

import static jakarta.ejb.ConcurrencyManagementType.BEAN;
import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;

/** Tells of a change in a transaction of its own. Serves {@link FileTexts}; it has no door of its own. */
@Singleton
@ConcurrencyManagement(BEAN)
@TransactionAttribute(REQUIRES_NEW)
public class SearchTold {
    @Inject
    SearchChanges changes;

    public void changed(String kind, String key) {
        changes.changed(kind, key);
    }
}
