/** What every portlet WAR with Faces views carries: beans and tags for texts, moments, lists, choices, and what refusals say. Knows no domain. */
package org.tongzhou.portlets.common.faces;
