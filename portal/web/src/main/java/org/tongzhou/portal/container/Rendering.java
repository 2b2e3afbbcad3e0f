package org.tongzhou.portal.container;

import java.util.Collection;

import javax.portlet.PortletMode;

/**
 * What a window has rendered.
 *
 * @param markup       its content
 * @param title        the title the portlet has set, null to use that of its bundle
 * @param fact        a few words beside the title, empty for none
 * @param nextModes    the modes it wants to offer next, null for all it supports
 * @param carriesToken whether the markup contains the session's token, which makes it unfit for other users
 * @param head         what it adds to the page
 */
public record Rendering(String markup, String title, String fact, Collection<PortletMode> nextModes, boolean carriesToken, PageHead head) {
}
