package org.tongzhou.http;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The running portal that the tests from outside talk to, as ./test names it by system properties. */
public final class PortalServer {
    /** The address of the server, without a path. */
    public static final URI ADDRESS = URI.create(required("tongzhou.address"));
    /** The base folder of a separately deployed WAR that the build made: {@code <module>/target/<module>.war}. */
    public static final Path PORTLETS = Path.of(required("tongzhou.portlets"));
    /** A WAR copied here is deployed, one deleted here undeployed. */
    public static final Path AUTODEPLOY = Path.of(required("tongzhou.autodeploy"));

    private static final Path DEMO_PASSWORD = Path.of(required("tongzhou.demoPasswordFile"));
    private static final Path OPERATOR_TOKEN = Path.of(required("tongzhou.operatorTokenFile"));

    private PortalServer() {
    }

    /** The server's data, with the folder of files. */
    public static final Path DATA = OPERATOR_TOKEN.getParent();
    /** What the server makes of applications, with their folders of temporary files. */
    public static final Path GENERATED = AUTODEPLOY.resolveSibling("domains").resolve("tongzhou").resolve("generated");

    /** The portal is being maintained as long as this file is there. */
    public static final Path MAINTENANCE = OPERATOR_TOKEN.resolveSibling("maintenance");

    /** The password of all demo accounts. */
    public static String demoPassword() {
        return read(DEMO_PASSWORD);
    }

    /** What the operator's commands prove themselves with. */
    public static String operatorToken() {
        return read(OPERATOR_TOKEN);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String required(String property) {
        String value = System.getProperty(property);
        if (value == null) {
            throw new IllegalStateException("run by ./test, which sets " + property);
        }
        return value;
    }
}
