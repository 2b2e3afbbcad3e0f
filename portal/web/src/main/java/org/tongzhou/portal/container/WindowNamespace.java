package org.tongzhou.portal.container;

import org.apache.pluto.container.NamespaceMapper;
import org.apache.pluto.container.PortletWindowID;

/** Names of a window that are unique on the page and good in JavaScript: {@code w12_name} (PLT.12.3.4). */
final class WindowNamespace implements NamespaceMapper {
    static String of(String windowId) {
        return "w" + windowId + "_";
    }

    @Override
    public String encode(PortletWindowID window, String name) {
        return of(window.getStringId()) + name;
    }

    /** The name without the namespace, null if it is another window's. */
    @Override
    public String decode(PortletWindowID window, String name) {
        String prefix = of(window.getStringId());
        return name.startsWith(prefix) ? name.substring(prefix.length()) : null;
    }
}
