package org.tongzhou.core.security;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;

/** Knows who keeps the sessions of this server. Serves {@link SessionService}; it has no door of its own. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SessionDirectory {
    private volatile OpenLogins keeper = new NoLogins();

    /** Who keeps the sessions says so when it starts; a newer one takes the place of the one before. */
    public void register(OpenLogins newKeeper) {
        keeper = newKeeper;
    }

    public OpenLogins keeper() {
        return keeper;
    }

    private static final class NoLogins implements OpenLogins {
        @Override
        public List<OpenLogin> listAll() {
            return List.of();
        }

        @Override
        public boolean end(String id) {
            return false;
        }
    }
}
