package org.tongzhou.core.audit;

import java.time.Instant;

/**
 * An entry of the audit in a list. Action and type of the object are codes, see {@link org.tongzhou.core.access.AuditedAct}.
 *
 * @param actor user name; empty for the system itself, or if a login named nobody
 */
public record AuditRow(long number, Instant at, String actor, String actorName, String unit, String address, String action,
    String objectType, String objectId, String objectName, boolean succeeded) {
}
