package org.tongzhou.hostile;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.tongzhou.http.PortalClient;

/**
 * Reads what one person can reach from the home page by links, and asks each kind of address with hostile parameters too. Of addresses that differ
 * in their values only, a few are read.
 */
final class Crawl {
    private static final int MAX_PAGES = 200;
    private static final int MAX_OF_A_KIND = 2;
    private static final String REFLECTED = HostileTexts.MARKUP.replace("stored", "reflected");

    private static final Pattern WINDOW = Pattern.compile("(?<=_[smp]\\.)\\d+");

    private final PortalClient client;
    private final Deque<String> waiting = new ArrayDeque<>();
    private final Set<String> known = new HashSet<>();
    private final Map<String, Integer> kinds = new HashMap<>();
    private final Set<String> parametersTried = new HashSet<>();
    private final List<String> faults = new ArrayList<>();
    private int pages;
    private int witnesses;

    Crawl(PortalClient client) {
        this.client = client;
    }

    /** What is wrong with the pages, for people. */
    List<String> faults() {
        return faults;
    }

    /** How many pages were read. */
    int pages() {
        return pages;
    }

    /** How many of them show a text with markup as a text. */
    int witnesses() {
        return witnesses;
    }

    Crawl read() {
        add("/portal/");
        add("/portal/search?q=%E9%80%9A%E7%9F%A5"); // 通知
        while (!waiting.isEmpty() && pages < MAX_PAGES) {
            String address = waiting.remove();
            HttpResponse<String> answer = client.get(address);
            look(address, answer);
            if (isPage(answer)) {
                Document page = Jsoup.parse(answer.body());
                page.select("a[href]").forEach(link -> add(link.attr("href")));
                page.select("[data-late]").forEach(window -> add(window.attr("data-late")));
                tryParameters(answer.uri());
            }
        }
        return this;
    }

    private void add(String href) {
        String address = href.replaceFirst("#.*", "");
        if (address.startsWith("/portal/") && !address.contains("logout") // one window at a time is enough
            && WINDOW.matcher(address).results().map(MatchResult::group).distinct().count() < 2 && known.add(address)
            && kinds.merge(kind(address), 1, Integer::sum) <= MAX_OF_A_KIND) {
            waiting.add(address);
        }
    }

    /** The address without its values, but for those that say which window or screen it is. */
    private static String kind(String address) {
        return address.replaceAll("=[^&/]*[^&/A-Za-z%:][^&]*", "=").replaceAll("\\d+", "0");
    }

    private void tryParameters(URI address) {
        if (address.getRawQuery() == null) {
            return;
        }
        String[] parameters = address.getRawQuery().split("&");
        for (int i = 0; i < parameters.length; i++) {
            String name = parameters[i].replaceFirst("=.*", "");
            if (!parametersTried.add(kind(address.getRawPath()) + name)) {
                continue;
            }
            String[] changed = parameters.clone();
            changed[i] = name + "=" + URLEncoder.encode(REFLECTED, StandardCharsets.UTF_8);
            String hostile = address.getRawPath() + "?" + String.join("&", changed);
            look(hostile, client.get(hostile));
        }
    }

    private static boolean isPage(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
    }

    private void look(String address, HttpResponse<String> answer) {
        pages++;
        if (answer.statusCode() >= 500) {
            faults.add(address + " is answered " + answer.statusCode());
        }
        if (!isPage(answer)) {
            return;
        }
        Document page = Jsoup.parse(answer.body());
        if (page.text().contains("<b class=stored>")) {
            witnesses++;
        }
        page.select("b.stored, b.reflected").forEach(element -> faults.add(address + " has markup in " + around(element)));
        page.select("script").stream().map(Element::data).filter(script -> script.contains("'\"><") || script.contains("<b class="))
            .forEach(script -> faults.add(address + " has markup in a script: " + script.substring(0, Math.min(300, script.length()))));
        Stream.of("href", "src", "action", "formaction").flatMap(name -> page.select("[" + name + "^=javascript:]").stream())
            .forEach(element -> faults.add(address + " has a script as an address: " + element));
        page.select(".tz-bad code:matches(^[0-9A-F]{10}$)").forEach(incident -> faults.add(address + " has a window that failed: " + incident.text()));
    }

    private static String around(Element element) {
        String html = element.parent() == null ? element.outerHtml() : element.parent().outerHtml();
        return html.substring(0, Math.min(300, html.length()));
    }
}
