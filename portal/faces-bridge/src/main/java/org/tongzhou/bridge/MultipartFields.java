package org.tongzhou.bridge;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;

/** The fields of a form that is sent with files: a portlet container leaves such a body to the portlet (PLT.11.4.2). */
final class MultipartFields {
    private static final Logger LOGGER = System.getLogger(MultipartFields.class.getName());
    private static final long MAX_FIELD_BYTES = 2L * 1024 * 1024;

    private MultipartFields() {
    }

    static boolean areIn(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }

    /** All fields that are no files. */
    static Map<String, String[]> of(HttpServletRequest request) throws IOException, ServletException {
        Map<String, String[]> fields = new LinkedHashMap<>();
        for (Part part : request.getParts()) {
            if (part.getSubmittedFileName() == null) {
                String[] before = fields.getOrDefault(part.getName(), new String[0]);
                String[] values = Arrays.copyOf(before, before.length + 1);
                values[before.length] = text(part);
                fields.put(part.getName(), values);
            }
        }
        return fields;
    }

    /** One field, or null. */
    static String value(HttpServletRequest request, String name) {
        try {
            Part part = areIn(request) ? request.getPart(name) : null;
            return part == null ? null : text(part);
        } catch (IOException | ServletException e) {
            return null; // read again, and complained of, with the other fields
        }
    }

    /** Removes the files that were sent, from the server's folder of temporary files: who wants one has read or moved it. */
    static void release(HttpServletRequest request) throws IOException {
        if (!areIn(request) || !request.getMethod().equals("POST")) {
            return;
        }
        try {
            for (Part part : request.getParts()) {
                part.delete();
            }
        } catch (ServletException | IllegalStateException e) {
            LOGGER.log(Level.DEBUG, "the parts of a form were never read", e);
        }
    }

    private static String text(Part part) throws IOException {
        if (part.getSize() > MAX_FIELD_BYTES) {
            throw new IOException("form field " + part.getName() + " has " + part.getSize() + " bytes");
        }
        return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
