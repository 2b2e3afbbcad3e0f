/**
 * Work that somebody has another do for a time (委托), while he is away: from day to day, of all kinds or some, with or without what is
 * pending. The work stays the owner's; his delegate sees it and may do it, and only it, as long as the delegation runs (ADR 0037).
 *
 * <p>{@link org.tongzhou.core.delegation.DelegationService} makes and ends delegations,
 * {@link org.tongzhou.core.delegation.DelegationListService} shows them; domains whose work can be delegated ask
 * {@link org.tongzhou.core.delegation.Delegations}.
 */
package org.tongzhou.core.delegation;
