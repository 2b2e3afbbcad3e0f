package org.tongzhou.core.security;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.AuditedAct;
import org.tongzhou.core.access.RequiresPermission;
import org.tongzhou.core.shared.FieldKeyChange;

/** Changes the key of encrypted fields, a batch in a transaction each, so that nobody waits for it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FieldKeyService {
    @Inject
    FieldKeyChange keys;
    @Inject
    Acts acts;

    /** Makes a new key and encrypts everything with it, or brings a change to its end that was cut off. */
    @RequiresPermission(SecurityPermissions.ROTATE_FIELDS)
    public FieldKeyChange.Done rotate() {
        acts.tell(AuditedAct.of(SecurityActs.ROTATE_FIELDS));
        FieldKeyChange.Done done = keys.change();
        acts.tell(AuditedAct.of(SecurityActs.ROTATED_FIELDS).with("key", done.key()).with("rewritten", done.rewritten())
            .with("unreadable", done.unreadable()));
        return done;
    }
}
