package org.tongzhou.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.tongzhou.bench.Connection.Answer;

/**
 * Pluto's own portal driver on Tomcat, with the same portlets. Assembled in a folder of its own from what the build has fetched;
 * listens on this machine only.
 */
final class PlutoDriver implements Site, AutoCloseable {
    private static final String USER = "bench";
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String PAGE_TEMPLATE = "/WEB-INF/themes/pluto-default-theme.jsp";

    private final Path parts;
    private final Path base;
    private final int port;
    private Process tomcat;
    private long startMillis;

    /**
     * @param parts what the build has fetched: folders {@code tomcat}, {@code pluto} and {@code lib}
     * @param war   the unpacked portlet application
     */
    PlutoDriver(Path parts, Path war, List<BenchmarkPage> pages) throws IOException {
        this.parts = parts;
        this.base = parts.resolve("base");
        this.port = freePort();
        delete(base);
        copy(parts.resolve("tomcat/conf"), base.resolve("conf"));
        copy(parts.resolve("lib"), base.resolve("lib"));
        copy(parts.resolve("pluto"), base.resolve("webapps/pluto"));
        copy(war, base.resolve("webapps/benchmark"));
        write("conf/server.xml", serverXml());
        write("conf/logging.properties", "handlers = java.util.logging.ConsoleHandler\n.level = WARNING\n");
        write("webapps/pluto/WEB-INF/pluto-portal-driver-config.xml", driverConfiguration(pages));
        write("webapps/benchmark/WEB-INF/web.xml", assembled(pages));
        Files.createDirectories(base.resolve("temp"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void write(String file, String text) throws IOException {
        Path path = base.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    /** One connector without an end of keep-alive, one session cookie for all contexts as Pluto's own distribution has it, no access log. */
    private String serverXml() {
        return """
            <Server port="-1">
              <Service name="Catalina">
                <Connector address="127.0.0.1" port="%d" maxKeepAliveRequests="-1" maxThreads="200"/>
                <Engine name="Catalina" defaultHost="localhost">
                  <Realm className="org.apache.catalina.realm.MemoryRealm" pathname="conf/users.xml"/>
                  <Host name="localhost" appBase="webapps" autoDeploy="false" deployOnStartup="false">
                    <Context path="/benchmark" docBase="benchmark" sessionCookiePath="/"/>
                    <Context path="/pluto" docBase="pluto" crossContext="true" sessionCookiePath="/"/>
                  </Host>
                </Engine>
              </Service>
            </Server>
            """.formatted(port);
    }

    private static String driverConfiguration(List<BenchmarkPage> pages) {
        StringBuilder xml = new StringBuilder("""
            <pluto-portal-driver xmlns="http://portals.apache.org/pluto/xsd/pluto-portal-driver-config.xsd" version="1.1">
              <portal-name>pluto-portal-driver</portal-name>
              <portal-version>2.0.3</portal-version>
              <container-name>Pluto Portal Driver</container-name>
              <supports>
                <portlet-mode>view</portlet-mode>
                <window-state>normal</window-state>
                <window-state>maximized</window-state>
                <window-state>minimized</window-state>
              </supports>
              <render-config default="%s">
            """.formatted(pages.get(0).name()));
        for (BenchmarkPage page : pages) {
            xml.append("<page name=\"").append(page.name()).append("\" uri=\"").append(PAGE_TEMPLATE).append("\">\n");
            page.portlets().forEach(portlet -> xml.append("<portlet context=\"").append(BenchmarkPage.APPLICATION)
                .append("\" name=\"").append(portlet).append("\"/>\n"));
            xml.append("</page>\n");
        }
        return xml.append("</render-config></pluto-portal-driver>\n").toString();
    }

    /** What Pluto's assembly adds to an application: a servlet for each portlet. */
    private static String assembled(List<BenchmarkPage> pages) {
        List<String> portlets = pages.stream().flatMap(page -> page.portlets().stream()).distinct().toList();
        StringBuilder xml = new StringBuilder("<web-app xmlns=\"http://xmlns.jcp.org/xml/ns/javaee\" version=\"3.1\">\n");
        for (String portlet : portlets) {
            xml.append("""
                <servlet>
                  <servlet-name>%1$s</servlet-name>
                  <servlet-class>org.apache.pluto.container.driver.PortletServlet</servlet-class>
                  <init-param><param-name>portlet-name</param-name><param-value>%1$s</param-value></init-param>
                  <load-on-startup>1</load-on-startup>
                </servlet>
                <servlet-mapping><servlet-name>%1$s</servlet-name><url-pattern>/PlutoInvoker/%1$s</url-pattern></servlet-mapping>
                """.formatted(portlet));
        }
        return xml.append("</web-app>\n").toString();
    }

    /**
     * Starts Tomcat and waits until the driver answers.
     *
     * @param memoryOptions options of the virtual machine
     */
    void start(List<String> memoryOptions) throws IOException, InterruptedException {
        String password = Long.toHexString(System.nanoTime());
        write("conf/users.xml", "<tomcat-users><user name=\"" + USER + "\" password=\"" + password + "\" roles=\"pluto\"/></tomcat-users>\n");
        Path home = parts.resolve("tomcat").toAbsolutePath();
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(memoryOptions);
        command.addAll(List.of("--add-opens=java.base/java.lang=ALL-UNNAMED", // JAXB of 2008, which Pluto's driver brings
            "-Dcatalina.home=" + home, "-Dcatalina.base=" + base.toAbsolutePath(), "-Djava.io.tmpdir=" + base.resolve("temp").toAbsolutePath(),
            "-Djava.util.logging.config.file=" + base.resolve("conf/logging.properties").toAbsolutePath(),
            "-Djava.util.logging.manager=org.apache.juli.ClassLoaderLogManager",
            "-cp", home.resolve("bin/bootstrap.jar") + ":" + home.resolve("bin/tomcat-juli.jar"),
            "org.apache.catalina.startup.Bootstrap", "start"));
        long start = System.nanoTime();
        tomcat = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(base.resolve("tomcat.log").toFile()).start();
        long deadline = start + PATIENCE.toNanos();
        while (!answers()) {
            if (!tomcat.isAlive() || System.nanoTime() - deadline > 0) {
                throw new IllegalStateException("Pluto's driver does not start, see " + base.resolve("tomcat.log"));
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        startMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    private boolean answers() {
        try (Connection connection = new Connection(port)) {
            return connection.get("/pluto/portal").status() < 400;
        } catch (IOException e) {
            return false;
        }
    }

    long startMillis() {
        return startMillis;
    }

    @Override
    public String name() {
        return "Pluto's driver";
    }

    @Override
    public ServerProcess process() {
        return new ServerProcess(tomcat.pid());
    }

    @Override
    public String path(BenchmarkPage page) {
        return "/pluto/portal/" + page.name();
    }

    @Override
    public Connection connect() throws IOException {
        String users = Files.readString(base.resolve("conf/users.xml"));
        String password = users.replaceFirst("(?s).*password=\"(\\w+)\".*", "$1");
        Connection connection = new Connection(port);
        connection.get("/pluto/portal");
        Answer answer = connection.post("/pluto/portal/j_security_check", "Content-Type: application/x-www-form-urlencoded",
            ("j_username=" + USER + "&j_password=" + password).getBytes(StandardCharsets.UTF_8));
        if (answer.status() / 100 != 3) {
            throw new IllegalStateException("Pluto's driver does not let the user in: " + answer.status());
        }
        return connection;
    }

    @Override
    public void close() throws IOException {
        if (tomcat != null) {
            tomcat.destroy();
            try {
                if (!tomcat.waitFor(20, TimeUnit.SECONDS)) {
                    tomcat.destroyForcibly();
                }
            } catch (InterruptedException e) {
                tomcat.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            files.forEach(file -> {
                Path target = to.resolve(from.relativize(file).toString());
                try {
                    if (Files.isDirectory(file)) {
                        Files.createDirectories(target);
                    } else {
                        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
