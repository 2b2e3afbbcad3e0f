package org.tongzhou.portlets.common.faces;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

import javax.portlet.PortletConfig;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;

import org.tongzhou.bridge.CurrentPortlet;
import org.tongzhou.core.shared.Messages;

/**
 * Texts in the reader's language: {@code #{msg['notices.title']}}, with arguments {@code #{msg.of('notices.rows', 1, 20)}}. A key is
 * looked for in the portlet's own bundle ({@code resource-bundle} in portlet.xml), in the common one, and in that of its domain.
 */
@Named("msg")
@ApplicationScoped
public class Texts extends LookUp<String> {
    private static final String COMMON = "org.tongzhou.portlets.common.faces.messages";
    private static final ResourceBundle.Control WITHOUT_SERVER_LOCALE =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    /** PLT.19.3.2: where the container puts the configuration of the portlet that is called. */
    private static final String CONFIG = "javax.portlet.config";

    /** @throws MissingResourceException if no bundle has the key */
    @Override
    public String get(Object key) {
        return pattern(key.toString(), locale());
    }

    /** The text of a key with arguments in it. @throws MissingResourceException if no bundle has the key */
    public String of(String key, Object... arguments) {
        Locale locale = locale();
        return new MessageFormat(pattern(key, locale), locale).format(arguments);
    }

    static ResourceBundle common(Locale locale) {
        return ResourceBundle.getBundle(COMMON, locale, Texts.class.getClassLoader(), WITHOUT_SERVER_LOCALE);
    }

    private static Locale locale() {
        return CurrentPortlet.get().getLocale();
    }

    private static String pattern(String key, Locale locale) {
        PortletConfig portlet = (PortletConfig) FacesContext.getCurrentInstance().getExternalContext().getRequestMap().get(CONFIG);
        return pattern(key, locale, portlet == null ? null : portlet.getResourceBundle(locale));
    }

    static String pattern(String key, Locale locale, ResourceBundle own) {
        if (own != null && own.containsKey(key)) {
            return own.getString(key);
        }
        ResourceBundle common = common(locale);
        return common.containsKey(key) ? common.getString(key) : Messages.text(locale, key);
    }
}
