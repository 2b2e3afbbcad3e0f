package org.tongzhou.portal.container;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

import javax.portlet.Event;
import javax.portlet.PortletException;
import javax.xml.namespace.QName;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.apache.pluto.container.EventCoordinationService;
import org.apache.pluto.container.PortletContainer;
import org.apache.pluto.container.PortletContainerException;
import org.apache.pluto.container.PortletWindow;
import org.apache.pluto.container.om.portlet.EventDefinition;
import org.apache.pluto.container.om.portlet.EventDefinitionReference;
import org.apache.pluto.container.om.portlet.PortletApplicationDefinition;
import org.apache.pluto.container.om.portlet.PortletDefinition;

import org.tongzhou.core.pages.WindowDetails;

/**
 * Brings events to the windows of the page that want them (PLT.15.2), one after the other, before anything is rendered. Events
 * that portlets fire in answer count as well; past the limit of a request the rest is dropped, since portlets may fire in circles.
 */
final class EventCoordinator implements EventCoordinationService {
    /** DESIGN 4.2. */
    static final int MAX_EVENTS_PER_REQUEST = 32;

    private static final Logger LOGGER = System.getLogger(EventCoordinator.class.getName());

    @Override
    public void processEvents(PortletContainer container, PortletWindow source, HttpServletRequest request,
        HttpServletResponse response, List<Event> events) {
        PageRequest page = ((PortalWindow) source).request();
        for (Event event : List.copyOf(events)) {
            if (!page.countEvent()) {
                LOGGER.log(Level.WARNING, "More than {0} events in one request to page {1}; the rest, from {2} on, is dropped",
                    MAX_EVENTS_PER_REQUEST, page.page().details().name(), event.getQName());
                return;
            }
            for (WindowDetails window : page.page().details().windows()) {
                if (page.page().maintenance(window).isPresent()) {
                    continue;
                }
                page.deployed(window).filter(target -> wants(target.getPortletDefinition(), event.getQName()))
                    .ifPresent(target -> deliver(container, (PortalWindow) source, target, event, request, response));
            }
        }
    }

    private static void deliver(PortletContainer container, PortalWindow source, PortalWindow target, Event event,
        HttpServletRequest request, HttpServletResponse response) {
        try {
            container.doEvent(target, new WindowServletRequest(target.request().snapshot()), response,
                EventTransfer.to(target, source, event));
        } catch (PortletException | PortletContainerException | IOException | ClassNotFoundException e) {
            LOGGER.log(Level.WARNING, "Event " + event.getQName() + " did not reach window " + target.getStringId()
                + "; the other windows still get it", e);
        }
    }

    /** PLT.15.2.5: by name, by an alias, or by a declared name that ends in a dot and stands for all that begin with it. */
    static boolean wants(PortletDefinition portlet, QName event) {
        PortletApplicationDefinition application = portlet.getApplication();
        for (EventDefinitionReference reference : portlet.getSupportedProcessingEvents()) {
            QName declared = reference.getQualifiedName();
            if (matches(declared, event) || isAlias(application, declared, event)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(QName declared, QName event) {
        return declared.equals(event)
            || declared.getLocalPart().endsWith(".") && declared.getNamespaceURI().equals(event.getNamespaceURI())
            && event.getLocalPart().startsWith(declared.getLocalPart());
    }

    private static boolean isAlias(PortletApplicationDefinition application, QName declared, QName event) {
        for (EventDefinition definition : application.getEventDefinitions()) {
            if (declared.equals(definition.getQName()) && definition.getAliases().contains(event)) {
                return true;
            }
        }
        return false;
    }
}
