package org.tongzhou.portlets.administration;

import java.util.Enumeration;
import java.util.Locale;
import java.util.ResourceBundle;

/** A portlet's Chinese texts over those that all windows share, as the portal gives them. */
final class Texts {
    private Texts() {
    }

    static ResourceBundle of(String portlet) {
        ResourceBundle own = bundle(portlet);
        ResourceBundle shared = bundle("administration");
        return new ResourceBundle() {
            @Override
            protected Object handleGetObject(String key) {
                return own.containsKey(key) ? own.getObject(key) : shared.getObject(key);
            }

            @Override
            public Enumeration<String> getKeys() {
                return own.getKeys();
            }
        };
    }

    private static ResourceBundle bundle(String name) {
        return ResourceBundle.getBundle("org.tongzhou.portlets.administration." + name, Locale.ROOT,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
    }
}
