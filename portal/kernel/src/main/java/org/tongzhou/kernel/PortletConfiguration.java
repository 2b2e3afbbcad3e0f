package org.tongzhou.kernel;

import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import javax.portlet.MimeResponse;
import javax.portlet.PortletConfig;
import javax.portlet.PortletMode;
import javax.portlet.WindowState;
import javax.xml.namespace.QName;

import org.apache.pluto.container.impl.AbstractPortletConfigImpl;
import org.apache.pluto.container.om.portlet.PortletDefinition;
import org.apache.pluto.container.om.portlet.PortletInfo;
import org.apache.pluto.container.om.portlet.PublicRenderParameter;
import org.apache.pluto.container.om.portlet.Supports;

/** The PortletConfig of one portlet definition (PLT.6). Named in the implements clause because conformance tests look there. */
public final class PortletConfiguration extends AbstractPortletConfigImpl implements PortletConfig {
    private final PortletApplication application;
    private final Map<Locale, ResourceBundle> bundles = new ConcurrentHashMap<>();

    PortletConfiguration(PortletApplication application, PortletDefinition portlet) {
        super(application, portlet);
        this.application = application;
        if ("public".equalsIgnoreCase(portlet.getCacheScope())) {
            // PLT.22.1: so says the descriptor; Pluto looks for the name of the response property instead
            portlet.setCacheScope(MimeResponse.PUBLIC_SCOPE);
        }
    }

    /** The application this portlet belongs to. */
    public PortletApplication application() {
        return application;
    }

    @Override
    public Map<String, QName> getPublicRenderParameterDefinitions() {
        Map<String, QName> names = new HashMap<>();
        for (String identifier : portlet.getSupportedPublicRenderParameters()) {
            PublicRenderParameter parameter = portlet.getApplication().getPublicRenderParameter(identifier);
            if (parameter != null) {
                names.put(identifier, parameter.getQName());
            }
        }
        return names;
    }

    @Override
    public Enumeration<PortletMode> getPortletModes(String mimeType) {
        return supported(mimeType, Supports::getPortletModes, PortletMode::new);
    }

    @Override
    public Enumeration<WindowState> getWindowStates(String mimeType) {
        return supported(mimeType, Supports::getWindowStates, WindowState::new);
    }

    private <T> Enumeration<T> supported(String mimeType, Function<Supports, List<String>> names, Function<String, T> value) {
        return Collections.enumeration(portlet.getSupports().stream()
            .filter(s -> s.getMimeType().equals(mimeType))
            .flatMap(s -> names.apply(s).stream()).map(value).toList());
    }

    /**
     * The portlet's bundle; title, short title and keywords of portlet.xml stand in where the bundle has none of its own
     * (PLT.6.2, PLT.26.10), then the application's bundle.
     */
    @Override
    public ResourceBundle getResourceBundle(Locale locale) {
        return bundles.computeIfAbsent(locale, this::makeBundle);
    }

    private ResourceBundle makeBundle(Locale locale) {
        ResourceBundle own = load(portlet.getResourceBundle(), locale);
        ResourceBundle shared = load(portlet.getApplication().getResourceBundle(), locale);
        Map<String, Object> inline = new LinkedHashMap<>();
        PortletInfo info = portlet.getPortletInfo();
        inline.put("javax.portlet.title", info == null || info.getTitle() == null ? portlet.getPortletName() : info.getTitle());
        inline.put("javax.portlet.short-title", info == null || info.getShortTitle() == null ? "" : info.getShortTitle());
        inline.put("javax.portlet.keywords", info == null || info.getKeywords() == null ? "" : info.getKeywords());
        return new LayeredBundle(own, inline, shared);
    }

    private ResourceBundle load(String name, Locale locale) {
        try {
            return name == null ? null : ResourceBundle.getBundle(name, locale, application.loader(), NO_SERVER_LOCALE);
        } catch (MissingResourceException e) {
            return null;
        }
    }

    /** A user who asks for English gets the base bundle, never that of the server's own locale. */
    private static final ResourceBundle.Control NO_SERVER_LOCALE =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT);

    private static final class LayeredBundle extends ResourceBundle {
        private final ResourceBundle own;
        private final Map<String, Object> inline;
        private final ResourceBundle shared;

        LayeredBundle(ResourceBundle own, Map<String, Object> inline, ResourceBundle shared) {
            this.own = own;
            this.inline = inline;
            this.shared = shared;
        }

        @Override
        protected Object handleGetObject(String key) {
            if (own != null && own.containsKey(key)) {
                return own.getObject(key);
            }
            Object value = inline.get(key);
            return value != null || shared == null || !shared.containsKey(key) ? value : shared.getObject(key);
        }

        @Override
        public Enumeration<String> getKeys() {
            Set<String> keys = new HashSet<>(inline.keySet());
            if (own != null) {
                keys.addAll(own.keySet());
            }
            if (shared != null) {
                keys.addAll(shared.keySet());
            }
            return Collections.enumeration(keys);
        }
    }
}
