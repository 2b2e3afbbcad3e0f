package org.tongzhou.core.delegation;

/** How a delegation ended before its time. */
public enum DelegationEnding {
    REVOKED, DECLINED
}
