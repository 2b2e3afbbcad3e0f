package org.tongzhou.portal.container;

import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.portlet.PortletMode;
import javax.portlet.PortletRequest;
import javax.portlet.PortletSecurityException;
import javax.portlet.ResourceURL;
import javax.portlet.WindowState;

import org.apache.pluto.container.PortletURLProvider;

import org.tongzhou.portal.url.PageState;
import org.tongzhou.portal.url.PortalUrl;
import org.tongzhou.portal.url.PortalUrlCodec;
import org.tongzhou.portal.url.WindowNavigation;

/**
 * A portlet URL while a portlet builds it (PLT.11). It starts from the state of the page and carries the state of all windows,
 * so that following it leaves the others as they are.
 */
final class PortletUrl implements PortletURLProvider {
    private final PortalWindow window;
    private final TYPE type;
    private final Map<String, String[]> renderParameters;
    private final Map<String, String[]> publicParameters;
    private final Map<String, String[]> ownParameters = new LinkedHashMap<>();
    private PortletMode mode;
    private WindowState state;
    private boolean secure;
    private boolean authenticated;
    private String cacheability = ResourceURL.PAGE;
    private String resourceId;
    private String fragment;
    private Map<String, List<String>> properties;

    /** A URL that starts from the page as it is now. */
    PortletUrl(PortalWindow window, TYPE type) {
        this.window = window;
        this.type = type;
        WindowNavigation now = window.navigation();
        this.mode = now.mode();
        this.state = now.state();
        this.renderParameters = new LinkedHashMap<>(now.parameters());
        this.publicParameters = new LinkedHashMap<>(window.request().state().publicParameters());
    }

    /**
     * The parameters of a request in the shape in which Pluto reads the parameter objects of Portlet 3.0.
     *
     * @param own    action or resource parameters, with form fields
     * @param render private render parameters, with those of a dispatcher's path
     */
    PortletUrl(PortalWindow window, TYPE type, Map<String, String[]> own, Map<String, String[]> render) {
        this(window, type);
        ownParameters.putAll(own);
        renderParameters.clear();
        renderParameters.putAll(render);
    }

    @Override
    public TYPE getType() {
        return type;
    }

    private ParamType ownType() {
        return switch (type) {
            case ACTION -> ParamType.ACTION;
            case RESOURCE -> ParamType.RESOURCE;
            default -> ParamType.RENDER;
        };
    }

    /** Where parameters of this kind are kept; parameters that this URL cannot have go nowhere. */
    private Map<String, String[]> parameters(ParamType kind) {
        if (kind == ParamType.RENDER) {
            return renderParameters;
        }
        return kind == ownType() ? ownParameters : new LinkedHashMap<>();
    }

    private boolean isPublic(String name, ParamType kind) {
        return kind == ParamType.RENDER && !window.publicKeys(name).isEmpty();
    }

    @Override
    public Map<String, String[]> getParameterMap(String windowId, ParamType kind) {
        Map<String, String[]> copy = new LinkedHashMap<>();
        if (kind != ParamType.PUBLIC) {
            parameters(kind).forEach((name, values) -> copy.put(name, values.clone()));
        }
        if (kind == ParamType.PUBLIC || kind == ParamType.RENDER) {
            copy.putAll(PublicParameters.of(window, publicParameters));
        }
        return copy;
    }

    /** PLT.10.4.4: the id of the action scope is a render parameter, whatever address it is set on or removed from. */
    private static ParamType kindOf(String name, ParamType kind) {
        return PortletRequest.ACTION_SCOPE_ID.equals(name) ? ParamType.RENDER : kind;
    }

    @Override
    public void setParameter(String windowId, String name, ParamType given, String[] values) {
        ParamType kind = kindOf(name, given);
        if (kind != ParamType.RENDER || !PublicParameters.put(window, name, values, publicParameters)) {
            parameters(kind).put(name, values);
        }
    }

    @Override
    public void removeParameter(String windowId, String name, ParamType given) {
        ParamType kind = kindOf(name, given);
        if (kind != ParamType.RENDER || !PublicParameters.remove(window, name, publicParameters)) {
            parameters(kind).remove(name);
        }
    }

    @Override
    public void clearParameters(String windowId, ParamType kind) {
        if (kind == ParamType.PUBLIC) {
            publicParameters.clear();
        } else {
            parameters(kind).clear();
        }
    }

    @Override
    public Set<String> getPublicParameterNames(String windowId) {
        return new HashSet<>(window.getPortletDefinition().getSupportedPublicRenderParameters());
    }

    @Override
    public void addPublicRenderParameter(String windowId, String name, String[] values) {
        PublicParameters.put(window, name, values, publicParameters);
    }

    @Override
    public void removePublicRenderParameter(String windowId, String name) {
        PublicParameters.remove(window, name, publicParameters);
    }

    @Override
    public boolean isPublicRenderParameter(String windowId, String name) {
        return !window.publicKeys(name).isEmpty();
    }

    @Override
    public Set<String> getPrivateParameterNames(String windowId) {
        return new HashSet<>(parameters(ownType()).keySet());
    }

    @Override
    public String[] getParameterValues(String windowId, String name) {
        String[] values = isPublic(name, ownType())
            ? PublicParameters.find(window, name, publicParameters) : parameters(ownType()).get(name);
        return values == null ? null : values.clone();
    }

    @Override
    public void setParameter(String windowId, String name, String[] values) {
        setParameter(windowId, name, ownType(), values);
    }

    /** PLT.11.1.2: a public parameter is removed by its own method. */
    @Override
    public void removeParameter(String windowId, String name) {
        if (isPublic(name, ownType())) {
            throw new IllegalArgumentException("public render parameter " + name);
        }
        parameters(kindOf(name, ownType())).remove(name);
    }

    Map<String, String[]> renderParameters() {
        return renderParameters;
    }

    Map<String, String[]> publicParameters() {
        return publicParameters;
    }

    @Override
    public void setPortletMode(PortletMode newMode) {
        mode = newMode;
    }

    @Override
    public PortletMode getPortletMode() {
        return mode;
    }

    @Override
    public void setWindowState(WindowState newState) {
        state = newState;
    }

    @Override
    public WindowState getWindowState() {
        return state;
    }

    /** PLT.11.1.5: refused where the server has no TLS. */
    @Override
    public void setSecure(boolean wanted) throws PortletSecurityException {
        if (wanted && window.request().secureBase() == null) {
            throw new PortletSecurityException("this server has no secure connection");
        }
        secure = wanted;
    }

    @Override
    public boolean isSecure() {
        return secure;
    }

    @Override
    public void setAuthenticated(boolean wanted) {
        authenticated = wanted;
    }

    @Override
    public boolean getAuthenticated() {
        return authenticated;
    }

    @Override
    public String getCacheability() {
        return cacheability;
    }

    @Override
    public void setCacheability(String level) {
        cacheability = level;
    }

    @Override
    public String getResourceID() {
        return resourceId;
    }

    @Override
    public void setResourceID(String id) {
        resourceId = id;
    }

    @Override
    public void setFragmentIdentifier(String identifier) {
        fragment = identifier;
    }

    @Override
    public String getFragmentIdentifier() {
        return fragment;
    }

    /** Never null; URL properties have no meaning in this portal (PLT.11.1). */
    @Override
    public Map<String, List<String>> getProperties() {
        if (properties == null) {
            properties = new HashMap<>();
        }
        return properties;
    }

    /** The address. Action and resource addresses carry the session's token, since both can change something. */
    @Override
    public String toURL() {
        PageRequest request = window.request();
        // PLT.13.7: an address of portlet level depends on its own window only
        boolean alone = type == TYPE.RESOURCE && ResourceURL.PORTLET.equals(cacheability);
        PageState known = alone ? request.state().untouched() : request.state();
        PageState target = known.with(window.getStringId(), new WindowNavigation(mode, state, renderParameters))
            .withPublicParameters(publicParameters);
        String token = null;
        if (type != TYPE.RENDER) {
            token = request.viewer().token();
            window.markToken();
        }
        PortalUrl.Kind kind = switch (type) {
            case ACTION -> PortalUrl.Kind.ACTION;
            case RESOURCE -> PortalUrl.Kind.RESOURCE;
            default -> PortalUrl.Kind.RENDER;
        };
        if (secure) {
            window.markToken(); // the host is the one this user has asked: nobody else's markup
        }
        StringBuilder address = new StringBuilder(128);
        PortalUrlCodec.append(address, secure ? request.secureBase() : request.base(),
            new PortalUrl(kind, window.getStringId(), target, ownParameters, resourceId, cacheability, token));
        if (fragment != null) {
            address.append('#').append(fragment);
        }
        return address.toString();
    }

    @Override
    public void write(Writer out, boolean escapeXml) throws IOException {
        append(out, escapeXml);
    }

    @Override
    public Appendable append(Appendable out, boolean escapeXml) throws IOException {
        String address = toURL();
        return out.append(escapeXml ? escapeXml(address) : address);
    }

    /** PLT.11.1.4: the five characters of XML. */
    private static String escapeXml(String address) {
        return address.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("'", "&#039;").replace("\"", "&#034;");
    }
}
