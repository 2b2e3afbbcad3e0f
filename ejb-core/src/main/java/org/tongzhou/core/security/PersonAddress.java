package org.tongzhou.core.security;

import java.util.Locale;

/**
 * Where somebody is reached outside of the portal, for what writes there; shown to nobody.
 *
 * @param email  null if there is none, as {@code mobile}
 * @param locale in which language he reads
 */
public record PersonAddress(String email, String mobile, Locale locale) {
}
