/**
 * What is new, told to open browsers (DESIGN 4.5): one channel of Server-Sent Events per browser says which topics have changed;
 * the page's script then asks for what it shows of them. Depends on nothing of the portal but the login.
 */
package org.tongzhou.portal.live;
