package org.tongzhou.core.publications.bulletins;

import static jakarta.ejb.ConcurrencyManagementType.BEAN;
import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.EJBException;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Notes that somebody has read an issue: once, though he opens it twice at a time. Serves {@link IssueService}; it has no door of its own. */
@Singleton
@ConcurrencyManagement(BEAN)
@TransactionAttribute(NOT_SUPPORTED)
public class IssueMarks {
    private static final Logger LOG = System.getLogger(IssueMarks.class.getName());

    @Inject
    IssueShelf shelf;

    public void read(long issue, String username) {
        try {
            shelf.addReading(issue, username);
        } catch (EJBException | PersistenceException e) {
            LOG.log(Level.DEBUG, "issue {0} was read by {1} at the same moment", issue, username);
        }
    }
}
