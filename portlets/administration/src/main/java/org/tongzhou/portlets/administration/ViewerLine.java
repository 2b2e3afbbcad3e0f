package org.tongzhou.portlets.administration;

import org.tongzhou.core.security.PersonRow;

/**
 * A person whose view of a page can be looked at.
 *
 * @param address where, below the portal's address
 */
public record ViewerLine(PersonRow person, String address) {
}
