package org.tongzhou.http;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A window as it stands in the markup of a page or fragment.
 *
 * @param id     the window's number
 * @param markup its frame and content
 */
public record ShownWindow(String id, String markup) {
    private static final Pattern FRAME = Pattern.compile("<section class=\"tz-window[^\"]*\" id=\"window-(\\d+)\".*?</section>", Pattern.DOTALL);
    private static final Pattern TITLE = Pattern.compile("<h2 [^>]*>([^<]*)</h2>");
    private static final Pattern LATE = Pattern.compile("data-late=\"([^\"]+)\"");
    private static final Pattern INCIDENT = Pattern.compile("<code>([0-9A-F]{10})</code>");
    private static final Pattern WITNESS = Pattern.compile("<pre data-witness=\"[^\"]*\">(.*?)</pre>", Pattern.DOTALL);

    /** The windows of an answer in their order. */
    public static List<ShownWindow> in(HttpResponse<String> page) {
        List<ShownWindow> windows = new ArrayList<>();
        Matcher frame = FRAME.matcher(page.body());
        while (frame.find()) {
            windows.add(new ShownWindow(frame.group(1), frame.group()));
        }
        return windows;
    }

    /** The only window of an answer. */
    public static ShownWindow only(HttpResponse<String> page) {
        List<ShownWindow> windows = in(page);
        if (windows.size() != 1) {
            throw new AssertionError("one window expected, not " + windows.size() + ": " + page.statusCode() + " " + page.body());
        }
        return windows.get(0);
    }

    public String title() {
        return group(TITLE);
    }

    /** Where the browser fetches a late window from, null if it is not late. */
    public String lateAddress() {
        return group(LATE) == null ? null : unescape(group(LATE));
    }

    public boolean isLate() {
        return lateAddress() != null;
    }

    /** The number of the incident in an error frame, null in any other. */
    public String incident() {
        return markup.contains("tz-bad") ? group(INCIDENT) : null;
    }

    /** Whether the window says that its portlet cannot be used now. */
    public boolean isUnavailable() {
        return markup.contains("tz-message tz-warn");
    }

    /** What a portlet of the tests has reported: name and value of each line; empty if it has not. */
    public Map<String, String> report() {
        Map<String, String> report = new LinkedHashMap<>();
        String lines = group(WITNESS);
        if (lines != null) {
            unescape(lines).lines().filter(line -> line.contains("="))
                .forEach(line -> report.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
        }
        return report;
    }

    private String group(Pattern pattern) {
        Matcher found = pattern.matcher(markup);
        return found.find() ? found.group(1) : null;
    }

    private static String unescape(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#34;", "\"").replace("&amp;", "&");
    }
}
