/** What surrounds the pages and is reached from there: the header itself, search, notifications, sessions. */
package org.tongzhou.portal.header;
