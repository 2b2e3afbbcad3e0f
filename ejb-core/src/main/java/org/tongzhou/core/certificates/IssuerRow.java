package org.tongzhou.core.certificates;

import java.io.Serializable;
import java.time.Instant;

/**
 * An issuer in the list.
 *
 * @param withdrawnAt when the trust ended, {@code withdrawnReason} why; null as long as it is trusted
 * @param certificates how many accounts have one of it
 * @param list         what it has revoked; null if no list was ever read
 * @param listStale    whether a newer list is due
 */
public record IssuerRow(long id, CertificateFacts facts, Instant withdrawnAt, String withdrawnReason, long certificates, ListState list, boolean listStale)
    implements Serializable {
    public boolean isTrusted() {
        return withdrawnAt == null;
    }
}
