/**
 * The addresses that the portal's scripts talk to, {@code /portal/api/…}: JSON in UTF-8, the session of the login, and for
 * whatever is not a GET the header {@code X-CSRF-Token}. Resources read a request, ask a service of the core and write its
 * answer; they decide nothing. All addresses refuse in one form, see {@link org.tongzhou.portal.api.ErrorAnswer}.
 */
package org.tongzhou.portal.api;
