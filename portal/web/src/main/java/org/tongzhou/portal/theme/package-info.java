/**
 * How the portal looks: records that say what a page shows, and {@link org.tongzhou.portal.theme.Theme}, which writes them
 * with the templates of {@code themes/government}. Decides nothing: what is shown, and to whom, its callers have settled.
 *
 * <p>Needs neither session nor database, so that an error can still be told when both are gone.
 */
package org.tongzhou.portal.theme;
