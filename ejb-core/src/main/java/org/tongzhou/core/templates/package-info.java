/**
 * Texts of the office that the portal fills in (模板): printed sheets, letter heads, notifications. A domain declares a template with its gaps in a
 * {@link org.tongzhou.core.templates.TemplateSource}; what the office makes of it has editions.
 */
package org.tongzhou.core.templates;
