package org.tongzhou.portlets.common;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import javax.portlet.ResourceResponse;

/** A text that a resource request answers with as a file to be saved. */
public final class Download {
    private Download() {
    }

    /**
     * Sends the text in UTF-8 as an attachment that nobody may cache.
     *
     * @param fileName any characters; browsers that can't read them get it with underscores in their place
     * @param mediaType without charset
     */
    public static void send(ResourceResponse response, String fileName, String mediaType, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        response.setContentType(mediaType + ";charset=UTF-8");
        response.setProperty("Content-Disposition", disposition(fileName));
        response.getCacheControl().setExpirationTime(0);
        response.setContentLength(bytes.length);
        try (OutputStream out = response.getPortletOutputStream()) {
            out.write(bytes);
        }
    }

    /**
     * The header {@code Content-Disposition} of a file of this name.
     * RFC 6266 4.3 and appendix D: the plain name for old readers, the extended one (RFC 8187) for all others.
     */
    public static String disposition(String fileName) {
        String plain = fileName.replaceAll("[^A-Za-z0-9._-]", "_");
        String extended = URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + extended;
    }
}
