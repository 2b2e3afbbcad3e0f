package org.tongzhou.portal.theme;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.webapp.FacesServlet;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;

import org.tongzhou.portal.theme.ThemeFiles.ThemeFile;

/**
 * Scripts, style sheets and pictures of Faces and PrimeFaces, one set for all portlet applications, out of the jars that the portal
 * sees. Faces itself does not run here. Each is read and compressed when it is first asked for.
 */
@ApplicationScoped
public class FacesFiles {
    static final String FOLDER = "/jakarta.faces.resource";
    /** Request attributes by which the portlets' Faces bridge learns where the files are. */
    private static final String FOLDER_ATTRIBUTE = "org.tongzhou.faces.folder";
    private static final String VERSION_ATTRIBUTE = "org.tongzhou.faces.primefaces";
    private static final String FINGERPRINT_ATTRIBUTE = "org.tongzhou.faces.fingerprint";

    private static final String VERSION_FILE = "META-INF/maven/org.primefaces/primefaces/pom.properties";
    private static final String RESOURCES = "META-INF/resources/";
    private static final Pattern LIBRARY = Pattern.compile("jakarta\\.faces|primefaces(-[a-z-]+)?");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*\\.(css|js|svg|png|gif|woff2?|ttf|eot)");
    private static final Pattern REFERENCE = Pattern.compile("#\\{resource\\['([^':]+):([^']+)'\\]\\}");
    private static final List<String> FINGERPRINTED =
        List.of("jakarta.faces/faces.js", "primefaces/core.js", "primefaces/components.js", "primefaces/components.css");

    private final Map<String, ThemeFile> files = new ConcurrentHashMap<>();
    private final ClassLoader loader;
    private final FacesTheme theme;
    private final String folder;
    private final String version;
    private final String fingerprint;

    @Inject
    FacesFiles(ServletContext context) {
        this(context.getContextPath(), context.getClassLoader());
    }

    FacesFiles(String contextPath, ClassLoader loader) {
        this.loader = loader;
        theme = FacesTheme.of(FacesFiles.class.getClassLoader());
        folder = contextPath + FOLDER;
        version = readVersion();
        fingerprint = hash();
    }

    /** For the client proxy. */
    protected FacesFiles() {
        loader = null;
        theme = null;
        folder = null;
        version = null;
        fingerprint = null;
    }

    /** Tells the portlets of a request where the files are; nothing where the portal has none. */
    public void announce(HttpServletRequest request) {
        if (version != null) {
            request.setAttribute(FOLDER_ATTRIBUTE, folder);
            request.setAttribute(VERSION_ATTRIBUTE, version);
            request.setAttribute(FINGERPRINT_ATTRIBUTE, fingerprint);
        }
    }

    /** The hash of the version and the files that matter most. */
    String fingerprint() {
        return fingerprint;
    }

    /** A file of a library; nothing if there is no such file that a browser may have. */
    Optional<ThemeFile> file(String library, String name) {
        if (library == null || !LIBRARY.matcher(library).matches() || !NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(files.computeIfAbsent(library + '/' + name, path -> {
            byte[] content = read(RESOURCES + path);
            return content == null ? null : ThemeFiles.file(name, inOurLook(library, name, content));
        }));
    }

    private byte[] inOurLook(String library, String name, byte[] content) {
        if (!library.startsWith("primefaces") || !theme.changes(name)) {
            return content;
        }
        return theme.apply(name, withAddresses(new String(content, StandardCharsets.UTF_8))).getBytes(StandardCharsets.UTF_8);
    }

    /** In style sheets Faces would resolve references to other files. */
    private String withAddresses(String css) {
        return REFERENCE.matcher(css).replaceAll(found -> Matcher.quoteReplacement(
            folder + '/' + found.group(2) + ".xhtml?ln=" + found.group(1) + "&f=" + fingerprint));
    }

    private String readVersion() {
        byte[] content = read(VERSION_FILE);
        if (content == null) {
            return null;
        }
        Properties properties = new Properties();
        try {
            properties.load(new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }

    private String hash() {
        MessageDigest digest = ThemeFiles.sha256();
        digest.update(String.valueOf(version).getBytes(StandardCharsets.UTF_8));
        digest.update(theme.source().getBytes(StandardCharsets.UTF_8));
        for (String path : FINGERPRINTED) {
            byte[] content = read(RESOURCES + path);
            if (content != null) {
                digest.update(content);
            }
        }
        return HexFormat.of().formatHex(digest.digest(), 0, ThemeFiles.FINGERPRINT_BYTES);
    }

    /** PrimeFaces' files are seen by the portal, those of Faces only by Faces itself, which is the server's. */
    private byte[] read(String path) {
        URL file = loader.getResource(path);
        URL found = file != null ? file : FacesServlet.class.getClassLoader().getResource(path);
        if (found == null) {
            return null;
        }
        try (InputStream in = found.openStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
