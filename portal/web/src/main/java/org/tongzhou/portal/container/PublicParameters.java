package org.tongzhou.portal.container;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Public render parameters as one portlet sees them: by its own identifiers, and only those it supports (PLT.11.1.2). The page
 * keeps them by qualified name, under each alias as well, so that portlets which know a parameter by different names share it.
 */
final class PublicParameters {
    private PublicParameters() {
    }

    /** @param page the page's values by qualified name */
    static Map<String, String[]> of(PortalWindow window, Map<String, String[]> page) {
        Map<String, String[]> own = new LinkedHashMap<>();
        if (!page.isEmpty()) {
            for (String identifier : window.getPortletDefinition().getSupportedPublicRenderParameters()) {
                String[] values = find(window, identifier, page);
                if (values != null) {
                    own.put(identifier, values.clone());
                }
            }
        }
        return own;
    }

    /** The values of one parameter, null if the page has none. */
    static String[] find(PortalWindow window, String identifier, Map<String, String[]> page) {
        return window.publicKeys(identifier).stream().map(page::get).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** Sets a parameter. @return false if the portlet has no public parameter of this identifier */
    static boolean put(PortalWindow window, String identifier, String[] values, Map<String, String[]> page) {
        List<String> keys = window.publicKeys(identifier);
        keys.forEach(key -> page.put(key, values));
        return !keys.isEmpty();
    }

    /** Removes a parameter. @return false if the portlet has no public parameter of this identifier */
    static boolean remove(PortalWindow window, String identifier, Map<String, String[]> page) {
        List<String> keys = window.publicKeys(identifier);
        page.keySet().removeAll(keys);
        return !keys.isEmpty();
    }
}
