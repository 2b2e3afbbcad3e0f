/**
 * Portlets of Portlet 3.0, declared by annotations alone. {@code Letter} stands here again on purpose: two applications that
 * exchange events each have their own copy of the value's class.
 */
package org.tongzhou.portlets.conformance;
