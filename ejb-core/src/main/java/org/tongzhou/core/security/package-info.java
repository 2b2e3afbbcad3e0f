/** Accounts, roles and the login. */
package org.tongzhou.core.security;
