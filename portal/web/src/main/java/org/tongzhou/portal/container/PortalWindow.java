package org.tongzhou.portal.container;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import javax.portlet.PortletMode;
import javax.portlet.WindowState;
import javax.xml.namespace.QName;

import org.apache.pluto.container.PortletWindow;
import org.apache.pluto.container.PortletWindowID;
import org.apache.pluto.container.om.portlet.PortletDefinition;
import org.apache.pluto.container.om.portlet.PublicRenderParameter;
import org.apache.pluto.container.om.portlet.Supports;

import org.tongzhou.core.pages.WindowDetails;
import org.tongzhou.kernel.PortletConfiguration;
import org.tongzhou.portal.url.WindowNavigation;

/** A portlet window (PLT.4.1) during one request: its definition, its navigational state, and what the portlet says of it. */
public final class PortalWindow implements PortletWindow, PortletWindowID {
    private final WindowDetails details;
    private final String id;
    private final PortletConfiguration config;
    private final PageRequest request;
    private volatile String title;
    private volatile String fact = "";
    private volatile boolean carriesToken;
    private volatile Collection<PortletMode> nextModes;

    PortalWindow(WindowDetails window, PortletConfiguration config, PageRequest request) {
        this.details = window;
        this.id = Long.toString(window.id());
        this.config = config;
        this.request = request;
    }

    @Override
    public PortletWindowID getId() {
        return this;
    }

    @Override
    public String getStringId() {
        return id;
    }

    long number() {
        return details.id();
    }

    /** The window on its page. */
    public WindowDetails details() {
        return details;
    }

    @Override
    public PortletDefinition getPortletDefinition() {
        return config.getPortletDefinition();
    }

    /** The portlet's configuration in its application. */
    public PortletConfiguration config() {
        return config;
    }

    /** The request to the page. */
    public PageRequest request() {
        return request;
    }

    /** The portlet acts or is told of an event. */
    void touch() {
        request.touch(this);
    }

    WindowNavigation navigation() {
        return request.state().window(id);
    }

    void navigation(WindowNavigation changed) {
        request.state(request.state().with(id, changed));
    }

    /** The mode of the address; VIEW where the address asks for one that the portlet does not have (PLT.8.6). */
    @Override
    public PortletMode getPortletMode() {
        PortletMode mode = navigation().mode();
        return mode.equals(PortletMode.VIEW) || supports(mode) ? mode : PortletMode.VIEW;
    }

    /** The state of the address; NORMAL where it is none the portal knows for this portlet (PLT.9.4). */
    @Override
    public WindowState getWindowState() {
        WindowState state = navigation().state();
        return PortalModes.isKnown(state, getPortletDefinition()) ? state : WindowState.NORMAL;
    }

    /** Whether the portal offers this mode for the portlet. */
    public boolean offers(PortletMode mode) {
        return PortalModes.isKnown(mode, getPortletDefinition());
    }

    /** Whether the portal offers this state for the portlet. */
    public boolean offers(WindowState state) {
        return PortalModes.isKnown(state, getPortletDefinition());
    }

    private boolean supports(PortletMode mode) {
        for (Supports supports : getPortletDefinition().getSupports()) {
            for (String name : supports.getPortletModes()) {
                if (name.equalsIgnoreCase(mode.toString())) {
                    return PortalModes.isKnown(mode, getPortletDefinition());
                }
            }
        }
        return false;
    }

    /** Portlet 3.0 applications keep render parameters where JSR-286 ones start without. */
    boolean isVersion3() {
        String version = getPortletDefinition().getApplication().getVersion();
        return version != null && version.startsWith("3");
    }

    /**
     * The names under which a public render parameter of this portlet stands in the page's state: its own qualified name and
     * its aliases (PLT.11.1.2.1); empty if the portlet has no public parameter of this identifier.
     */
    List<String> publicKeys(String identifier) {
        PortletDefinition portlet = getPortletDefinition();
        if (!portlet.getSupportedPublicRenderParameters().contains(identifier)) {
            return List.of();
        }
        PublicRenderParameter parameter = portlet.getApplication().getPublicRenderParameter(identifier);
        if (parameter == null || parameter.getQName() == null) {
            return List.of(identifier);
        }
        return Stream.concat(Stream.of(parameter.getQName()), parameter.getAliases().stream()).map(QName::toString).toList();
    }

    /** Whether a public render parameter that this portlet supports has another value than in these (PLT.11.1.2). */
    public boolean isConcernedBy(Map<String, String[]> otherPublicParameters) {
        Map<String, String[]> now = PublicParameters.of(this, request.state().publicParameters());
        Map<String, String[]> then = PublicParameters.of(this, otherPublicParameters);
        return !now.keySet().equals(then.keySet())
            || now.entrySet().stream().anyMatch(parameter -> !Arrays.equals(parameter.getValue(), then.get(parameter.getKey())));
    }

    /** The title the portlet has set in this request, else that of its bundle or descriptor (PLT.12.5.10). */
    public String title() {
        String set = title;
        return set != null ? set : config.getResourceBundle(locale()).getString("javax.portlet.title");
    }

    /** A few words that the portlet has put beside its title. */
    String fact() {
        return fact;
    }

    void fact(String set) {
        fact = set;
    }

    String ownTitle() {
        return title;
    }

    void title(String set) {
        title = set;
    }

    private Locale locale() {
        return request.locale();
    }

    /** The modes the portlet wants to offer next, null if it has not said (PLT.12.5.11). */
    public Collection<PortletMode> nextModes() {
        return nextModes;
    }

    void nextModes(Collection<PortletMode> modes) {
        nextModes = modes;
    }

    /** Whether markup of this request contains the session's token, which makes it unfit for other users. */
    boolean carriesToken() {
        return carriesToken;
    }

    void markToken() {
        carriesToken = true;
    }
}
