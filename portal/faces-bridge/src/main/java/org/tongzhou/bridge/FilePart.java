package org.tongzhou.bridge;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.Part;

/** A file that was sent with a form. */
record FilePart(String field, String called, Map<String, String> headers, Path file) implements Part {
    @Override
    public InputStream getInputStream() throws IOException {
        return Files.newInputStream(file);
    }

    @Override
    public String getContentType() {
        return getHeader("content-type");
    }

    @Override
    public String getName() {
        return field;
    }

    @Override
    public String getSubmittedFileName() {
        return called;
    }

    @Override
    public long getSize() {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0; // deleted
        }
    }

    @Override
    public void write(String path) throws IOException {
        Files.move(file, file.resolveSibling(path), StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    @Override
    public String getHeader(String name) {
        return headers.get(name);
    }

    @Override
    public Collection<String> getHeaders(String name) {
        return headers.containsKey(name) ? List.of(headers.get(name)) : List.of();
    }

    @Override
    public Collection<String> getHeaderNames() {
        return headers.keySet();
    }
}
