package org.tongzhou.core.organization;

/** Somebody who goes hands the open work over: domains that give people work pass on what they have. Fired inside the transaction. */
public record WorkHandedOver(long fromPersonId, long toPersonId) {
}
