/**
 * What the benchmark measures: trivial portlets that use nothing but the portlet API, so that they run in other portals too, and
 * a servlet that writes the same bytes without any portal. Not part of the product's EAR.
 */
package org.tongzhou.portlets.benchmark;
