/**
 * Information that units send to the city's office (信息报送): pieces are written, signed by the unit's head, adopted by editors, used by
 * carriers and so earn points ({@link org.tongzhou.core.publications.scores}); commissions ask units for them.
 *
 * <p>{@link org.tongzhou.core.publications.PieceService} is the door of units, {@link org.tongzhou.core.publications.EditorService} and
 * {@link org.tongzhou.core.publications.AdoptionService} those of editors, {@link org.tongzhou.core.publications.CommissionService} that of who
 * asks, {@link org.tongzhou.core.publications.CircularService} everybody's.
 */
package org.tongzhou.core.publications;
