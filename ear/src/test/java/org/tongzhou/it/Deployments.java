package org.tongzhou.it;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.Assertions;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The finished EAR plus one WAR with every class of this package and below: deployed once for the whole run. */
@ArquillianSuiteDeployment
public class Deployments {
    private static final String APPLICATION_XML = "META-INF/application.xml";
    private static final String TEST_MODULE =
        "<module><web><web-uri>it.war</web-uri><context-root>/it</context-root></web></module>";

    @Deployment
    public static EnterpriseArchive deployment() {
        WebArchive tests = ShrinkWrap.create(WebArchive.class, "it.war")
            .addPackages(true, Deployments.class.getPackage())
            .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
            .addAsResource(new StringAsset(System.getProperty("tongzhou.test.database")), "expected-database")
            .addAsLibrary(jarOf(Assertions.class))
            .addAsLibrary(jarOf(net.bytebuddy.ByteBuddy.class));
        EnterpriseArchive ear = ShrinkWrap.create(ZipImporter.class, "tongzhou.ear")
            .importFrom(new File(System.getProperty("tongzhou.ear")))
            .as(EnterpriseArchive.class)
            .addAsModule(Testable.archiveToTest(tests));
        // a module that application.xml does not list is not deployed
        String listed = read(ear, APPLICATION_XML).replaceFirst("(?s)(.*</module>)", "$1" + TEST_MODULE);
        ear.delete(APPLICATION_XML);
        return ear.add(new StringAsset(listed), APPLICATION_XML);
    }

    private static File jarOf(Class<?> type) {
        try {
            return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(EnterpriseArchive ear, String path) {
        try (InputStream in = ear.get(path).getAsset().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
