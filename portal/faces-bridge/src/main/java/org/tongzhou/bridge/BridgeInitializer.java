package org.tongzhou.bridge;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;

/**
 * Starts the bridge in each web application whose portlet.xml names a {@link FacesPortlet}, so that none needs a web.xml. Settings
 * of Faces that suit a portal are made here where the application has not made them itself.
 *
 * <p>From the lib of an EAR the server calls it for every WAR, and starts Faces in each, as it finds PrimeFaces' components there. Where
 * there are no views that costs time and memory and changes the EL of JSP pages, so Faces is kept from starting.
 */
public class BridgeInitializer implements ServletContainerInitializer {
    private static final String DESCRIPTOR = "/WEB-INF/portlet.xml";
    private static final String FACES_DESCRIPTOR = "/WEB-INF/faces-config.xml";
    private static final String[] VIEW_ADDRESSES = {"*.xhtml", "/faces/*", "*.jsf", "*.faces"};

    private static final Map<String, String> SETTINGS = Map.of(
        "jakarta.faces.PROJECT_STAGE", "Production",
        "jakarta.faces.FACELETS_SKIP_COMMENTS", "true",
        "jakarta.faces.INTERPRET_EMPTY_STRING_SUBMITTED_VALUES_AS_NULL", "true",
        // the bridge ends the beans of views; Mojarra's own limit counts all windows of a user together
        "com.sun.faces.numberOfActiveViewMaps", "1000",
        "primefaces.CSP", "true",
        "primefaces.MOVE_SCRIPTS_TO_BOTTOM", "false",
        "primefaces.UPLOADER", "native");

    /** @throws ServletException if portlet.xml cannot be read */
    @Override
    public void onStartup(Set<Class<?>> handled, ServletContext context) throws ServletException {
        if (hasFacesPortlet(context)) {
            SETTINGS.forEach(context::setInitParameter);
            context.addServlet(BridgeServlet.NAME, BridgeServlet.class);
            FilterRegistration.Dynamic filter = context.addFilter("FacesDirectAccess", DirectAccessFilter.class);
            filter.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, VIEW_ADDRESSES);
        } else if (context.getResourceAsStream(FACES_DESCRIPTOR) == null) { // else views of its own that are no portlets
            WithoutFaces.clean(context);
            context.addListener(WithoutFaces.class);
        }
    }

    private static boolean hasFacesPortlet(ServletContext context) throws ServletException {
        try (InputStream descriptor = context.getResourceAsStream(DESCRIPTOR)) {
            return descriptor != null && namesFacesPortlet(descriptor, context.getClassLoader());
        } catch (IOException | XMLStreamException e) {
            throw new ServletException(DESCRIPTOR + " of " + context.getContextPath() + " cannot be read", e);
        }
    }

    static boolean namesFacesPortlet(InputStream descriptor, ClassLoader loader) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XMLStreamReader reader = factory.createXMLStreamReader(descriptor);
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamReader.START_ELEMENT && reader.getLocalName().equals("portlet-class")
                && isFacesPortlet(reader.getElementText().strip(), loader)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFacesPortlet(String name, ClassLoader loader) {
        try {
            return FacesPortlet.class.isAssignableFrom(Class.forName(name, false, loader));
        } catch (ClassNotFoundException | LinkageError e) {
            return false; // the portlet container says so when it loads the portlet
        }
    }
}
