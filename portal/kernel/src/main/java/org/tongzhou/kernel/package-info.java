/**
 * What the portal and every portlet WAR share: the registry of deployed portlet applications, the initializer that reads
 * {@code WEB-INF/portlet.xml}, and the servlet through which the portal calls a portlet inside its own WAR.
 *
 * <p>Stands once, in the domain's {@code lib}, so that separately deployed WARs find the same registry as the portal.
 * It therefore knows no class of the EAR.
 */
package org.tongzhou.kernel;
