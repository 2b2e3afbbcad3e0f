package org.tongzhou.portal.theme;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;

/**
 * The theme's static files in memory, each also compressed. All of them stand under one fingerprint of their contents, so that
 * they can be cached for ever and may name one another by relative addresses.
 */
@ApplicationScoped
public class ThemeFiles {
    private static final String FOLDER = "/theme/";
    private static final String ENTRY = "portal.js";
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:[^\"]* from )?\"\\./([a-z-]+\\.js)\";");
    static final int FINGERPRINT_BYTES = 8;
    private static final Set<String> TYPES_COMPRESSED = Set.of("css", "js", "svg", "ttf", "eot");

    private final Map<String, ThemeFile> files;
    private final String fingerprint;
    private final List<String> modules;

    /** For the client proxy. */
    protected ThemeFiles() {
        this(Map.of());
    }

    @Inject
    ThemeFiles(ServletContext context) {
        this(read(context));
    }

    ThemeFiles(Map<String, byte[]> contents) {
        this.fingerprint = fingerprint(contents);
        this.modules = importedBy(ENTRY, contents);
        this.files = contents.entrySet().stream().collect(
            Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> file(entry.getKey(), entry.getValue())));
    }

    /** Where the files stand below the portal's context path, such as {@code /theme/0123456789abcdef}. */
    public String path() {
        return FOLDER + fingerprint;
    }

    /**
     * The modules that every page's script imports, and they in turn: named in the page they are fetched together, not one after
     * the other as each is read.
     */
    List<String> modules() {
        return modules;
    }

    /** The hash of all files' names and contents. */
    String fingerprint() {
        return fingerprint;
    }

    /** The file of this name, such as {@code portal.css}. */
    Optional<ThemeFile> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    private static List<String> importedBy(String entry, Map<String, byte[]> contents) {
        List<String> found = new ArrayList<>(List.of(entry));
        for (int at = 0; at < found.size(); at++) {
            byte[] content = contents.getOrDefault(found.get(at), new byte[0]);
            IMPORT.matcher(new String(content, StandardCharsets.UTF_8)).results().map(imported -> imported.group(1))
                .filter(name -> contents.containsKey(name) && !found.contains(name)).forEach(found::add);
        }
        return List.copyOf(found.subList(1, found.size()));
    }

    private static Map<String, byte[]> read(ServletContext context) {
        Map<String, byte[]> contents = new TreeMap<>();
        Set<String> paths = context.getResourcePaths(FOLDER);
        for (String path : paths == null ? Set.<String>of() : paths) {
            try (InputStream in = context.getResourceAsStream(path)) {
                if (in != null) { // else a folder
                    contents.put(path.substring(FOLDER.length()), in.readAllBytes());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(path, e);
            }
        }
        return contents;
    }

    private static String fingerprint(Map<String, byte[]> contents) {
        MessageDigest digest = sha256();
        new TreeMap<>(contents).forEach((name, content) -> {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(sha256().digest(content));
        });
        return HexFormat.of().formatHex(digest.digest(), 0, FINGERPRINT_BYTES);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }

    static ThemeFile file(String name, byte[] content) {
        String suffix = name.substring(name.lastIndexOf('.') + 1);
        String type = switch (suffix) {
            case "css" -> "text/css;charset=UTF-8";
            case "js" -> "text/javascript;charset=UTF-8";
            case "svg" -> "image/svg+xml";
            case "png" -> "image/png";
            case "gif" -> "image/gif";
            case "woff" -> "font/woff";
            case "woff2" -> "font/woff2";
            case "ttf" -> "font/ttf";
            default -> "application/octet-stream";
        };
        String tag = HexFormat.of().formatHex(sha256().digest(content), 0, FINGERPRINT_BYTES);
        return new ThemeFile(type, tag, content, TYPES_COMPRESSED.contains(suffix) ? gzip(content) : null);
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /**
     * @param tag the content's hash
     * @param gzip the content compressed, or null for types that gain nothing by it
     */
    record ThemeFile(String type, String tag, byte[] content, byte[] gzip) {
    }
}
