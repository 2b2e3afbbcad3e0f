package org.tongzhou.bridge;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;

/**
 * A form that is sent with files: a portlet container leaves such a body to the portlet (PLT.11.4.2). Files stand in the application's folder of temporary
 * files until it is closed; nothing of them is left there, nor of one that breaks off.
 *
 * <p>The server's own reader is not used: it leaves a file that breaks off where it is, and holds each part in memory for as long as it runs.
 */
final class MultipartBody implements AutoCloseable {
    /** Of all that stays in memory together: the fields that are no files, and what the parts say of themselves. */
    static final int FIELDS_MAX_BYTES = 4 * 1024 * 1024;
    /** As many as an object can have. */
    static final int FILES_MAX = 200;

    private static final Logger LOGGER = System.getLogger(MultipartBody.class.getName());
    /** As much as the portal lets through: a file of 200 MiB, and the form that brings it. */
    private static final long BODY_MAX_BYTES = 204L * 1024 * 1024;
    private static final int PARTS_MAX = 10_000;
    private static final int BOUNDARY_MAX_CHARS = 70; // RFC 2046, 5.1.1
    private static final String TYPE = "multipart/form-data";
    private static final String SUFFIX = ".upload";
    private static final Pattern PARAMETER = Pattern.compile(";\\s*([\\w*-]+)\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s]*))");

    private final Path folder;
    private final Map<String, String[]> fields = new LinkedHashMap<>();
    private final List<FilePart> files = new ArrayList<>();
    private int fieldBytes;

    private MultipartBody(Path folder) {
        this.folder = folder;
    }

    /** The body of a request whose fields are its portlet's; empty if it has none. @throws IOException if it breaks off, is malformed, too long, or has too many parts */
    static MultipartBody of(HttpServletRequest request, Phase phase, ServletContext application) throws IOException {
        MultipartBody body = new MultipartBody(folder(application));
        String type = request.getContentType();
        boolean sent = phase == Phase.ACTION || phase == Phase.RESOURCE;
        if (sent && type != null && type.toLowerCase(Locale.ROOT).startsWith(TYPE)) {
            String boundary = parameters(type).get("boundary");
            if (boundary == null || boundary.isEmpty() || boundary.length() > BOUNDARY_MAX_CHARS) {
                throw new IOException("a form with files does not say where its parts end");
            }
            body.read(new MultipartReader(request.getInputStream(), boundary, BODY_MAX_BYTES));
        }
        return body;
    }

    /** Deletes what a server that was killed has left. */
    static void clean(ServletContext application) throws IOException {
        Path folder = folder(application);
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, '*' + SUFFIX)) {
            for (Path file : left) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static Path folder(ServletContext application) {
        return ((File) application.getAttribute(ServletContext.TEMPDIR)).toPath();
    }

    private void read(MultipartReader reader) throws IOException {
        boolean whole = false;
        try {
            int parts = 0;
            for (Map<String, String> headers = reader.next(); headers != null; headers = reader.next()) {
                if (++parts > PARTS_MAX) {
                    throw new IOException("a form has more than " + PARTS_MAX + " parts");
                }
                read(reader, headers);
            }
            whole = true;
        } finally {
            if (!whole) {
                close();
            }
        }
    }

    private void read(MultipartReader reader, Map<String, String> headers) throws IOException {
        fieldBytes += headers.entrySet().stream().mapToInt(header -> header.getKey().length() + header.getValue().length()).sum();
        if (fieldBytes > FIELDS_MAX_BYTES) {
            throw new IOException("the parts of a form say too much of themselves");
        }
        Map<String, String> said = parameters(headers.getOrDefault("content-disposition", ""));
        String name = said.getOrDefault("name", "");
        if (said.containsKey("filename")) {
            if (files.size() == FILES_MAX) {
                throw new IOException("a form brings more than " + FILES_MAX + " files");
            }
            Path file = Files.createTempFile(folder, "", SUFFIX); // readable by the server's user alone
            files.add(new FilePart(name, said.get("filename"), headers, file));
            try (OutputStream out = Files.newOutputStream(file)) {
                reader.copyTo(out, Long.MAX_VALUE);
            }
        } else {
            ByteArrayOutputStream value = new ByteArrayOutputStream();
            reader.copyTo(value, FIELDS_MAX_BYTES - fieldBytes);
            fieldBytes += value.size();
            String[] before = fields.getOrDefault(name, new String[0]);
            String[] values = Arrays.copyOf(before, before.length + 1);
            values[before.length] = value.toString(StandardCharsets.UTF_8);
            fields.put(name, values);
        }
    }

    /** {@code form-data; name="a"; filename="b"}: what the names stand for; those of files are as the browser says. */
    private static Map<String, String> parameters(String header) {
        Map<String, String> parameters = new LinkedHashMap<>();
        Matcher each = PARAMETER.matcher(header);
        while (each.find()) {
            parameters.putIfAbsent(each.group(1).toLowerCase(Locale.ROOT), each.group(2) == null ? each.group(3) : each.group(2));
        }
        return parameters;
    }

    /** The fields that are no files. */
    Map<String, String[]> fields() {
        return Collections.unmodifiableMap(fields);
    }

    /** One of them, or null. */
    String field(String name) {
        return fields.containsKey(name) ? fields.get(name)[0] : null;
    }

    /** The files. */
    Collection<Part> files() {
        return List.copyOf(files);
    }

    /** The first file of a field. */
    Optional<Part> file(String name) {
        return files.stream().filter(file -> file.getName().equals(name)).map(Part.class::cast).findFirst();
    }

    /** Removes the files: who wants one has read or moved it. One that can't be removed does not undo what was done, and goes when the server begins. */
    @Override
    public void close() {
        for (FilePart file : files) {
            try {
                file.delete();
            } catch (IOException e) {
                LOGGER.log(Level.WARNING, "a file that was sent stays in the folder of temporary files until the server begins again", e);
            }
        }
    }
}
