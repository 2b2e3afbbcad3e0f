/**
 * What a portal supplies to the Pluto container: request and response contexts, URLs, events, preferences, users. These
 * classes translate between Pluto's interfaces and the portal's model and decide nothing.
 */
package org.tongzhou.portal.container;
