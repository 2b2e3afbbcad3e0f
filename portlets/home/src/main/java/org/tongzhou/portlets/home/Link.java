package org.tongzhou.portlets.home;

import java.io.Serializable;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * One of a user's links (常用链接). May be made of any input; {@link #problems()} says whether it may be kept.
 *
 * @param title what the user calls it
 * @param address where it leads: http, https, or a path on this server
 * @param newTab whether it opens in a new tab
 */
public record Link(String title, String address, boolean newTab) implements Serializable {
    public static final int TITLE_MAX_CHARS = 60;
    public static final int ADDRESS_MAX_CHARS = 1000;

    private static final Set<String> SCHEMES = Set.of("http", "https");

    /** What a problem is about. */
    public enum Field { TITLE, ADDRESS }

    /** Surrounding blanks are no part of a link. */
    public Link {
        title = title == null ? "" : title.strip();
        address = address == null ? "" : address.strip();
    }

    /** What is wrong with it, as keys of texts; empty if it may be kept. */
    public Map<Field, String> problems() {
        Map<Field, String> problems = new EnumMap<>(Field.class);
        if (title.isEmpty()) {
            problems.put(Field.TITLE, "links.problem.title.empty");
        } else if (title.length() > TITLE_MAX_CHARS) {
            problems.put(Field.TITLE, "links.problem.title.long");
        }
        if (address.isEmpty()) {
            problems.put(Field.ADDRESS, "links.problem.address.empty");
        } else if (address.length() > ADDRESS_MAX_CHARS) {
            problems.put(Field.ADDRESS, "links.problem.address.long");
        } else if (!isAllowed(address)) {
            problems.put(Field.ADDRESS, "links.problem.address.refused");
        }
        return problems;
    }

    /**
     * Addresses that run a script, read a file or carry a password are refused; so is what browsers take for another host
     * though it begins with a slash ({@code //host}, {@code /\host}; WHATWG URL 4.4).
     */
    private static boolean isAllowed(String address) {
        try {
            URI uri = new URI(address);
            if (uri.getScheme() == null) {
                return address.startsWith("/") && !address.startsWith("//");
            }
            return SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT)) && uri.getRawUserInfo() == null
                && uri.getRawAuthority() != null && !uri.getRawAuthority().contains("@");
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
