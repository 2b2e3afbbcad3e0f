package org.tongzhou.core.certificates;

import java.io.Serializable;
import java.time.Instant;

/** How up to date what an issuer has revoked is. @param nextUpdate when the issuer has promised the next list, {@code readAt} when this one came here */
public record ListState(long issuerId, Instant thisUpdate, Instant nextUpdate, Instant readAt, int entries) implements Serializable {
    public boolean isStale(Instant now) {
        return now.isAfter(nextUpdate);
    }
}
