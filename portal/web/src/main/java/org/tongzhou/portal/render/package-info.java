/**
 * Renders the windows of a page: in parallel, each within its time, from the cache where the portlet allows it. A window that
 * fails, is late or hangs costs the page only that window.
 */
package org.tongzhou.portal.render;
