/**
 * Faces 4 views as JSR-286 portlets. {@link org.tongzhou.bridge.FacesPortlet} takes the portlet's calls and hands them to a servlet
 * of the same application, which runs the Faces lifecycle; the view's addresses become portlet addresses, its state is kept for each
 * window, its scripts go into the head of the page. Terms are those of JSR-329, Portlet 2.0 Bridge for JavaServer Faces.
 */
package org.tongzhou.bridge;
