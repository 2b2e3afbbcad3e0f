package org.tongzhou.core.security;

import static jakarta.ejb.ConcurrencyManagementType.BEAN;
import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;

/** One thing's transaction, for {@link PeopleChanges}; it has no door of its own. */
@Singleton
@ConcurrencyManagement(BEAN)
@TransactionAttribute(REQUIRES_NEW)
public class PeopleTurn {
    public void ask(PeopleFollower follower, long id) {
        follower.askAnew(id);
    }
}
