/**
 * Applications for accounts (账号申请) and for unified management (纳入申请): a unit applies, its head agrees, the stamped agreement is
 * registered, the city's office opens or returns it with a reason.
 *
 * <p>{@link org.tongzhou.core.applications.ApplicationService} is the units' door,
 * {@link org.tongzhou.core.applications.ApplicationDecisionService} that of heads and the city,
 * {@link org.tongzhou.core.applications.ApplicationListService} shows.
 */
package org.tongzhou.core.applications;
