package org.tongzhou.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

import javax.portlet.annotations.ActionMethod;
import javax.portlet.annotations.DestroyMethod;
import javax.portlet.annotations.EventMethod;
import javax.portlet.annotations.HeaderMethod;
import javax.portlet.annotations.InitMethod;
import javax.portlet.annotations.PortletApplication;
import javax.portlet.annotations.PortletConfiguration;
import javax.portlet.annotations.PortletConfigurations;
import javax.portlet.annotations.PortletLifecycleFilter;
import javax.portlet.annotations.PortletListener;
import javax.portlet.annotations.PortletPreferencesValidator;
import javax.portlet.annotations.RenderMethod;
import javax.portlet.annotations.ServeResourceMethod;

import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.annotation.HandlesTypes;

import org.apache.pluto.container.bean.processor.MethodAnnotationRecognizer;
import org.apache.pluto.container.om.portlet.PortletDefinition;
import org.apache.pluto.container.om.portlet.impl.ConfigurationHolder;

/**
 * Makes a web application a portlet application from its {@code WEB-INF/portlet.xml} or its portlet annotations alone: reads
 * them and adds one {@link PortletInvokerServlet} for each portlet. No web.xml entry and no assembly step is needed. The server
 * calls it for every web application that is deployed; those without portlets are left as they are.
 */
@HandlesTypes({PortletApplication.class, PortletConfiguration.class, PortletConfigurations.class, PortletLifecycleFilter.class,
    PortletListener.class, PortletPreferencesValidator.class, RenderMethod.class, ActionMethod.class, EventMethod.class,
    ServeResourceMethod.class, HeaderMethod.class, InitMethod.class, DestroyMethod.class})
public final class PortletApplicationInitializer implements ServletContainerInitializer {

    /** @throws ServletException if portlet.xml is not valid; the application is then not deployed, and the log says why */
    @Override
    public void onStartup(Set<Class<?>> annotated, ServletContext context) throws ServletException {
        try (InputStream descriptor = context.getResourceAsStream("/WEB-INF/portlet.xml")) {
            boolean hasAnnotations = annotated != null && !annotated.isEmpty();
            if (descriptor == null && !hasAnnotations) {
                return;
            }
            ConfigurationHolder configuration = new ConfigurationHolder();
            if (hasAnnotations) {
                readMethods(annotated, configuration);
                configuration.processConfigAnnotations(annotated);
            }
            if (descriptor != null) {
                configuration.processPortletDD(descriptor);
            }
            readWebDescriptor(configuration, context);
            configuration.validate();
            configuration.reconcileBeanConfig();
            configuration.getPad().setName(context.getContextPath());
            configuration.getPad().setContextPath(context.getContextPath());
            context.setAttribute(ConfigurationHolder.ATTRIB_NAME, configuration);
            context.addListener(WarSessions.Listener.class);
            configuration.getPad().getPortlets().forEach(portlet -> addServlet(context, portlet));
        } catch (Exception e) {
            throw new ServletException("The portlets of " + context.getContextPath() + " could not be read", e);
        }
    }

    /** Pluto's own scan wants class files with file: addresses, which this server does not give. */
    private static void readMethods(Set<Class<?>> annotated, ConfigurationHolder configuration) {
        MethodAnnotationRecognizer methods =
            new MethodAnnotationRecognizer(configuration.getMethodStore(), configuration.getConfigSummary(), false);
        annotated.forEach(type -> methods.reportMethodAnnotation(RenderMethod.class, type.getName(), ""));
    }

    /** Locale-encoding mappings stand in web.xml (PLT.12.5.12). */
    private static void readWebDescriptor(ConfigurationHolder configuration, ServletContext context) throws IOException {
        try (InputStream descriptor = context.getResourceAsStream("/WEB-INF/web.xml")) {
            if (descriptor != null) {
                configuration.processWebDD(descriptor);
            }
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("web.xml could not be read", e);
        }
    }

    private static void addServlet(ServletContext context, PortletDefinition portlet) {
        String name = portlet.getPortletName();
        // Payara refuses a colon in a servlet name
        ServletRegistration.Dynamic servlet = context.addServlet("portlet-" + name, PortletInvokerServlet.class);
        servlet.setInitParameter(PortletInvokerServlet.PORTLET_NAME, name);
        servlet.addMapping(PortletInvokerServlet.path(name));
        servlet.setLoadOnStartup(Integer.MAX_VALUE); // after the application's own servlets and the JSP engine: then it can be called
        servlet.setAsyncSupported(true);
    }
}
