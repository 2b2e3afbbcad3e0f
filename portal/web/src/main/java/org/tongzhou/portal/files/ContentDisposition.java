package org.tongzhou.portal.files;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** How a browser shall take a file, under which name: RFC 6266, and RFC 8187 for names beyond ASCII. */
final class ContentDisposition {
    private static final String PLAIN = "!#$&+-.^_`|~"; // attr-char, RFC 8187 3.2.1, beside letters and digits
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private ContentDisposition() {
    }

    static String of(boolean inline, String name) {
        return (inline ? "inline" : "attachment") + "; filename=\"" + ascii(name) + "\"; filename*=UTF-8''" + encoded(name);
    }

    /** For programs that know RFC 2616 only; quotes, backslashes and per cents are read differently by them. */
    private static String ascii(String name) {
        return name.replaceAll("[^ -~]|[\"\\\\%]", "_");
    }

    private static String encoded(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
            if (isPlain((char) octet)) {
                encoded.append((char) octet);
            } else {
                encoded.append('%').append(HEX.toHexDigits(octet));
            }
        }
        return encoded.toString();
    }

    private static boolean isPlain(char octet) {
        return octet >= '0' && octet <= '9' || octet >= 'A' && octet <= 'Z' || octet >= 'a' && octet <= 'z' || PLAIN.indexOf(octet) >= 0;
    }
}
