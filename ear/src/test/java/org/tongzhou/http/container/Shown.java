package org.tongzhou.http.container;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page or resource as it came, and the reports of the portlets on it. */
record Shown(HttpResponse<String> response) {
    private static final Pattern REPORT = Pattern.compile("<pre data-report=\"([^\"]*)\">(.*?)</pre>", Pattern.DOTALL);

    /** The report of the first window of this portlet. */
    Map<String, String> of(String portlet) {
        return of(portlet, 0);
    }

    /** The report of one of several windows of this portlet, in the order of the page. */
    Map<String, String> of(String portlet, int place) {
        List<Map<String, String>> all = allOf(portlet);
        if (all.size() <= place) {
            throw new AssertionError("no report " + place + " of " + portlet + " in " + response.uri() + " (" + response.statusCode()
                + "):\n" + response.body());
        }
        return all.get(place);
    }

    List<Map<String, String>> allOf(String portlet) {
        List<Map<String, String>> all = new ArrayList<>();
        Matcher found = REPORT.matcher(response.body());
        while (found.find()) {
            if (found.group(1).equals(portlet)) {
                all.add(lines(unescape(found.group(2))));
            }
        }
        return all;
    }

    /** The report of a resource, which is nothing else. */
    Map<String, String> asReport() {
        return lines(response.body());
    }

    String body() {
        return response.body();
    }

    int status() {
        return response.statusCode();
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    private static Map<String, String> lines(String text) {
        Map<String, String> lines = new LinkedHashMap<>();
        text.lines().filter(line -> line.contains("=")).forEach(line ->
            lines.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
        return lines;
    }

    private static String unescape(String text) {
        return text.replace("&quot;", "\"").replace("&gt;", ">").replace("&lt;", "<").replace("&amp;", "&");
    }
}
