package org.tongzhou.portal.container;

import java.util.HashMap;
import java.util.Map;

import javax.portlet.PortletRequest;

import org.apache.pluto.container.PortletWindow;
import org.apache.pluto.container.UserInfoService;
import org.apache.pluto.container.om.portlet.UserAttribute;

/** The attributes of the user that an application has asked for in portlet.xml, and no others (PLT.21.2). */
final class UserAttributes implements UserInfoService {
    /** @return a modifiable copy, or null for a request without user (PLT.21.2) */
    @Override
    public Map<String, String> getUserInfo(PortletRequest request, PortletWindow window) {
        if (request.getRemoteUser() == null) {
            return null;
        }
        Map<String, String> known = ((PortalWindow) window).request().viewer().attributes();
        Map<String, String> granted = new HashMap<>();
        for (UserAttribute wanted : window.getPortletDefinition().getApplication().getUserAttributes()) {
            String value = known.get(wanted.getName());
            if (value != null) {
                granted.put(wanted.getName(), value);
            }
        }
        return granted;
    }
}
