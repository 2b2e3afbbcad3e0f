package org.tongzhou.core.certificates;

import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.tongzhou.core.shared.RuleViolationException;

/** Reads one list of the folder in a transaction of its own: a bad one does not keep the others away. It has no door: only the timer calls it. */
@Singleton
public class ListReading {
    @Inject
    Revocation revocation;

    /** @return false if it was known @throws RuleViolationException if it is no list of a trusted issuer */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean take(byte... file) {
        if (revocation.isKnown(file)) {
            return false;
        }
        revocation.read(file);
        return true;
    }
}
