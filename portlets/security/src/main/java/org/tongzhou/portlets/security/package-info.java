/** The work of the security and the audit administrator: the audit, roles and who holds them, sessions. */
package org.tongzhou.portlets.security;
