package org.tongzhou.portal.container;

import java.util.LinkedHashMap;
import java.util.Map;

/** Public render parameters as one portlet sees them: by its own identifiers, and only those it supports (PLT.11.1.2). */
final class PublicParameters {
    private PublicParameters() {
    }

    /** @param page the page's values by qualified name */
    static Map<String, String[]> of(PortalWindow window, Map<String, String[]> page) {
        Map<String, String[]> own = new LinkedHashMap<>();
        if (!page.isEmpty()) {
            for (String name : window.getPortletDefinition().getSupportedPublicRenderParameters()) {
                String[] values = page.get(window.publicKey(name));
                if (values != null) {
                    own.put(name, values.clone());
                }
            }
        }
        return own;
    }
}
