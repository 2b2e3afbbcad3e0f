/**
 * Portal addresses. A request is parsed once into a {@link org.tongzhou.portal.url.PortalUrl}; everything after reads values.
 * The navigational state of a page stands in its address, so that history and bookmarks are right.
 */
package org.tongzhou.portal.url;
