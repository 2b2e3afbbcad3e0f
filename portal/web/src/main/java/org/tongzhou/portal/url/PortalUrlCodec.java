package org.tongzhou.portal.url;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import javax.portlet.PortletMode;
import javax.portlet.ResourceURL;
import javax.portlet.WindowState;

import org.tongzhou.portal.url.PortalUrl.Kind;

/**
 * Portal addresses as query strings and back.
 *
 * <pre>
 * _a=12            action of window 12          _r=12     resource of window 12
 * _i=id            resource id                  _c=c      cacheability: f(ull), p(ortlet), absent for page
 * _t=token         CSRF token
 * _m.12=edit       mode of window 12            _s.12=maximized   its state where it is not that of the arrangement
 * _p.12.name=v     its private render parameter _g.{ns}name=v     public render parameter
 * _open=portlet    the first window of a portlet, maximized (read by the page alone)
 * name=v           action or resource parameter (one that begins with _ is written with _. before it)
 * </pre>
 */
public final class PortalUrlCodec {
    private static final Pattern WINDOW_ID = Pattern.compile("\\d{1,18}");
    private static final String NULL_VALUE = "\u0000"; // a parameter array may hold null

    private PortalUrlCodec() {
    }

    /**
     * Reads a query string.
     *
     * @param query as the browser sent it, null if there is none
     * @throws IllegalArgumentException if it is not a portal address
     */
    public static PortalUrl parse(String query) {
        Draft draft = new Draft();
        for (Map.Entry<String, String[]> entry : parameters(query).entrySet()) {
            read(entry.getKey(), entry.getValue(), draft);
        }
        draft.renderParameters.forEach((id, parameters) -> draft.windows.put(id, draft.window(id).with(parameters)));
        draft.windows.values().removeIf(WindowNavigation::saysNothing);
        return new PortalUrl(draft.kind, draft.windowId, new PageState(draft.windows, draft.publicParameters), draft.parameters,
            draft.resourceId, draft.cacheability, draft.token);
    }

    private static final class Draft {
        private Kind kind = Kind.RENDER;
        private String windowId;
        private String resourceId;
        private String cacheability = ResourceURL.PAGE;
        private String token;
        private final Map<String, String[]> parameters = new LinkedHashMap<>();
        private final Map<String, WindowNavigation> windows = new LinkedHashMap<>();
        private final Map<String, Map<String, String[]>> renderParameters = new LinkedHashMap<>();
        private final Map<String, String[]> publicParameters = new LinkedHashMap<>();

        private WindowNavigation window(String id) {
            return windows.getOrDefault(id, WindowNavigation.AS_ARRANGED);
        }
    }

    private static void read(String key, String[] values, Draft draft) {
        switch (key) {
            case "_a" -> target(draft, Kind.ACTION, windowId(only(values)));
            case "_r" -> target(draft, Kind.RESOURCE, windowId(only(values)));
            case "_i" -> draft.resourceId = only(values);
            case "_c" -> draft.cacheability = cacheability(only(values));
            case "_t" -> draft.token = only(values);
            default -> readPrefixed(key, values, draft);
        }
    }

    /** The portal's own parameters come once and never without a value. */
    private static String only(String[] values) {
        if (values.length != 1 || values[0] == null) {
            throw new IllegalArgumentException("an address says a thing once");
        }
        return values[0];
    }

    private static String windowId(String text) {
        if (!WINDOW_ID.matcher(text).matches()) {
            throw new IllegalArgumentException("no window id");
        }
        return text;
    }

    private static void target(Draft draft, Kind kind, String windowId) {
        if (draft.kind != Kind.RENDER) {
            throw new IllegalArgumentException("an address asks for one thing");
        }
        draft.kind = kind;
        draft.windowId = windowId;
    }

    private static String cacheability(String code) {
        return switch (code) {
            case "f" -> ResourceURL.FULL;
            case "p" -> ResourceURL.PORTLET;
            default -> throw new IllegalArgumentException("unknown cacheability");
        };
    }

    private static void readPrefixed(String key, String[] values, Draft draft) {
        if (key.startsWith("_m.")) {
            String id = windowId(key.substring(3));
            draft.windows.put(id, draft.window(id).in(new PortletMode(name(values))));
        } else if (key.startsWith("_s.")) {
            String id = windowId(key.substring(3));
            draft.windows.put(id, draft.window(id).in(new WindowState(name(values))));
        } else if (key.startsWith("_p.")) {
            int dot = key.indexOf('.', 3);
            if (dot < 0) {
                throw new IllegalArgumentException("a render parameter names its window");
            }
            String id = windowId(key.substring(3, dot));
            draft.renderParameters.computeIfAbsent(id, absent -> new LinkedHashMap<>()).put(key.substring(dot + 1), values);
        } else if (key.startsWith("_g.")) {
            draft.publicParameters.put(key.substring(3), values);
        } else {
            draft.parameters.put(key.startsWith("_.") ? key.substring(2) : key, values);
        }
    }

    /** Of a mode or state; PLT.8 and PLT.9 tell them apart without regard to case. */
    private static String name(String[] values) {
        String name = only(values).toLowerCase(Locale.ROOT);
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a mode or state has a name");
        }
        return name;
    }

    /** The parameters of a query string in their order. @throws IllegalArgumentException if its encoding is broken */
    public static Map<String, String[]> parameters(String query) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        if (query != null) {
            for (String pair : query.split("&")) {
                if (!pair.isEmpty()) {
                    int equals = pair.indexOf('=');
                    String name = decode(equals < 0 ? pair : pair.substring(0, equals));
                    String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
                    values.computeIfAbsent(name, absent -> new ArrayList<>(1)).add(value.equals(NULL_VALUE) ? null : value);
                }
            }
        }
        Map<String, String[]> parameters = new LinkedHashMap<>();
        values.forEach((name, list) -> parameters.put(name, list.toArray(String[]::new)));
        return parameters;
    }

    /** Both arrays one after the other. */
    public static String[] concat(String[] first, String[] second) {
        String[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /**
     * Appends an address with its query.
     *
     * @param base the address of the page without query
     */
    public static void append(StringBuilder out, String base, PortalUrl url) {
        out.append(base);
        Query query = new Query(out);
        if (url.kind() != Kind.RENDER) {
            query.add(url.kind() == Kind.ACTION ? "_a" : "_r", url.windowId());
        }
        boolean full = false;
        if (url.kind() == Kind.RESOURCE) {
            full = ResourceURL.FULL.equals(url.cacheability());
            if (url.resourceId() != null) {
                query.add("_i", url.resourceId());
            }
            if (!ResourceURL.PAGE.equals(url.cacheability())) {
                query.add("_c", full ? "f" : "p");
            }
        }
        if (url.token() != null) {
            query.add("_t", url.token());
        }
        if (!full) { // PLT.13.7: a fully cacheable address carries no state
            append(query, url.state());
        }
        url.parameters().forEach((name, values) -> query.add(name.startsWith("_") ? "_." : "", name, values));
    }

    private static void append(Query query, PageState state) {
        state.windows().forEach((id, window) -> {
            if (!window.mode().equals(PortletMode.VIEW)) {
                query.add("_m." + id, window.mode().toString());
            }
            if (window.state() != null) {
                query.add("_s." + id, window.state().toString());
            }
            window.parameters().forEach((name, values) -> query.add("_p." + id + ".", name, values));
        });
        state.publicParameters().forEach((name, values) -> query.add("_g.", name, values));
    }

    /** Appends name=value pairs, the first after a question mark. */
    private static final class Query {
        private final StringBuilder out;
        private char separator = '?';

        Query(StringBuilder out) {
            this.out = out;
        }

        void add(String name, String value) {
            out.append(separator).append(name).append('=');
            encode(out, value == null ? NULL_VALUE : value);
            separator = '&';
        }

        void add(String prefix, String name, String[] values) {
            for (String value : values) {
                out.append(separator).append(prefix);
                encode(out, name);
                out.append('=');
                encode(out, value == null ? NULL_VALUE : value);
                separator = '&';
            }
        }
    }

    private static void encode(StringBuilder out, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isUnreserved(text.charAt(i))) {
                out.append(URLEncoder.encode(text, StandardCharsets.UTF_8));
                return;
            }
        }
        out.append(text);
    }

    /** RFC 3986 2.3, what URLEncoder leaves alone as well. */
    private static boolean isUnreserved(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_' || c == '.';
    }

    private static String decode(String text) {
        return text.indexOf('%') < 0 && text.indexOf('+') < 0 ? text : URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
