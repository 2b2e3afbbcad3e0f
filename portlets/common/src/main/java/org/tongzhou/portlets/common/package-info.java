/** What every portlet WAR carries in its WEB-INF/lib. Knows the portlet API and JSTL, no domain. */
package org.tongzhou.portlets.common;
