/** Who is using the portal: login, logout, session, and the headers and tokens that keep others from acting in his name. */
package org.tongzhou.portal.login;
