/** What the office tells a person: sent by the domains with the work that causes it, read in the portal's bell. */
package org.tongzhou.core.notification;
