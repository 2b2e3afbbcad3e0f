package org.tongzhou.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tongzhou.bench.Connection.Answer;
import org.tongzhou.http.Applications;
import org.tongzhou.http.PortalClient;
import org.tongzhou.http.PortalOperator;

/**
 * What windows of Faces views cost: a page of eight PrimeFaces portlets (four lists, two forms, a schedule, a chart), one of its
 * lists refreshed by ajax, lists by themselves beside JSP windows in the same round, the state that is kept of views, the heap of
 * users who have opened the page, and the deployment of a portlet WAR.
 *
 * <p>System properties: {@code bench.facesRounds} (5), {@code bench.facesRequests} in each measurement (300),
 * {@code bench.facesUsers} (200).
 */
public final class FacesBench {
    private static final int ROUNDS = Integer.getInteger("bench.facesRounds", 5);
    private static final int REQUESTS = Integer.getInteger("bench.facesRequests", 300);
    private static final int USERS = Integer.getInteger("bench.facesUsers", 200);
    private static final int WARM_UP = 1_500;
    private static final Pattern NAMESPACE = Pattern.compile("<form id=\"(w\\d+_):main\"");
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private final TongzhouSites tongzhou = new TongzhouSites();
    private final ServerProcess server = tongzhou.portal().process();
    private final Map<String, Work> works = new LinkedHashMap<>();
    private final Map<String, List<Double>> cpu = new LinkedHashMap<>();
    private final Map<String, List<Double>> times = new LinkedHashMap<>();

    private interface Work {
        Answer run() throws IOException;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        new FacesBench().run();
    }

    private void run() throws IOException, InterruptedException {
        deploy();
        FacesPage.make();
        PortalOperator.makePage("bench-list-1", FacesPage.LIST);
        PortalOperator.makePage("bench-list-4", FacesPage.LIST, FacesPage.LIST, FacesPage.LIST, FacesPage.LIST);
        PortalOperator.makePage("bench-jsp-1", "/home::links");
        PortalOperator.makePage("bench-jsp-4", "/home::links", "/home::links", "/home::links", "/home::links");
        try (Connection user = tongzhou.logIn("xunuo")) {
            work("page of eight", () -> user.get(FacesPage.PATH));
            work("ajax: one list turns its page", refresh(user));
            work("page of one list", () -> user.get("/portal/p/bench-list-1"));
            work("page of four lists", () -> user.get("/portal/p/bench-list-4"));
            work("page of one JSP window", () -> user.get("/portal/p/bench-jsp-1"));
            work("page of four JSP windows", () -> user.get("/portal/p/bench-jsp-4"));
            measure();
        }
        openForMany();
    }

    private void deploy() throws IOException, InterruptedException {
        Applications.undeploy(FacesPage.WAR);
        long before = server.liveHeapMegabytes();
        List<Double> seconds = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Applications.undeploy(FacesPage.WAR);
            long start = System.nanoTime();
            Applications.deploy(FacesPage.WAR, FacesPage.war());
            seconds.add((System.nanoTime() - start) / 1e9);
        }
        OUT.printf("the WAR with libraries of its own: deployed %d times in %s s, live heap %d MB before, %d MB after%n", ROUNDS,
            Spread.of(seconds), before, server.liveHeapMegabytes());
    }

    private void work(String name, Work work) throws IOException {
        works.put(name, work);
        long start = System.nanoTime();
        Answer answer = work.run();
        require(answer, name);
        OUT.printf("%-30s first time %6.0f ms, %7d bytes (not compressed)%n", name, (System.nanoTime() - start) / 1e6, answer.body().length);
    }

    private static void require(Answer answer, String what) {
        if (answer.status() != 200) {
            throw new IllegalStateException(what + " is answered with " + answer.status() + ": " + answer.text());
        }
    }

    /** The request of PrimeFaces' paginator. */
    private static Work refresh(Connection user) throws IOException {
        String page = user.get(FacesPage.PATH).text();
        String ns = group(NAMESPACE, page);
        String form = page.substring(page.indexOf("<form id=\"" + ns + ":main\""));
        String state = group(Pattern.compile("ViewState[^>]*value=\"([^\"]+)\""), form);
        String address = group(Pattern.compile("encodedURL\" value=\"([^\"]+)\""), form).replace("&amp;", "&");
        String table = ns + ":main:papers";
        String body = Map.ofEntries(Map.entry(ns + ":main", ns + ":main"), Map.entry(ns + ":jakarta.faces.ViewState", state),
            Map.entry(ns + ":jakarta.faces.partial.ajax", "true"), Map.entry(ns + ":jakarta.faces.source", table),
            Map.entry(ns + ":jakarta.faces.partial.execute", table), Map.entry(ns + ":jakarta.faces.partial.render", table),
            Map.entry(table, table), Map.entry(table + "_pagination", "true"), Map.entry(table + "_first", "8"), Map.entry(table + "_rows", "8"),
            Map.entry(table + "_encodeFeature", "true"))
            .entrySet().stream().map(field -> encode(field.getKey()) + "=" + encode(field.getValue())).collect(Collectors.joining("&"));
        return () -> user.post(address, "Content-Type: application/x-www-form-urlencoded\r\nFaces-Request: partial/ajax",
            body.getBytes(StandardCharsets.UTF_8));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String group(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("no " + pattern);
        }
        return found.group(1);
    }

    private void measure() throws IOException {
        for (Map.Entry<String, Work> work : works.entrySet()) {
            for (int i = 0; i < WARM_UP; i++) {
                require(work.getValue().run(), work.getKey());
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (Map.Entry<String, Work> work : works.entrySet()) {
                measure(work.getKey(), work.getValue());
            }
        }
        OUT.printf("%n%-30s %22s %10s%n", "warm, " + ROUNDS + " rounds of " + REQUESTS, "CPU, ms", "p50, ms");
        cpu.forEach((name, spent) -> OUT.printf("%-30s %22s %10.1f%n", name, Spread.of(spent), Spread.of(times.get(name)).median()));
        Spread list = perWindow("page of four lists", "page of one list");
        Spread jsp = perWindow("page of four JSP windows", "page of one JSP window");
        OUT.printf("%-30s %22s%n%-30s %22s%n", "one more list window", list, "one more JSP window", jsp);
        OUT.printf("ratio of the two %.1f%n", list.median() / jsp.median());
    }

    private Spread perWindow(String four, String one) {
        return Spread.of(IntStream.range(0, ROUNDS).mapToObj(round -> (cpu.get(four).get(round) - cpu.get(one).get(round)) / 3).toList());
    }

    private void measure(String name, Work work) throws IOException {
        long[] nanos = new long[REQUESTS];
        long before = server.cpuMillis();
        for (int i = 0; i < REQUESTS; i++) {
            long start = System.nanoTime();
            require(work.run(), name);
            nanos[i] = System.nanoTime() - start;
        }
        cpu.computeIfAbsent(name, absent -> new ArrayList<>()).add((double) (server.cpuMillis() - before) / REQUESTS);
        Arrays.sort(nanos);
        times.computeIfAbsent(name, absent -> new ArrayList<>()).add(nanos[REQUESTS / 2] / 1e6);
    }

    /** Each of many users logs in, opens the page of eight and leaves it open. */
    private void openForMany() throws IOException, InterruptedException {
        for (int i = 0; i < USERS; i++) {
            PortalOperator.addUser("bench-faces-" + i, "staff");
        }
        String statesBefore = states();
        long before = server.liveHeapMegabytes();
        for (int i = 0; i < USERS; i++) {
            try (Connection user = tongzhou.logIn("bench-faces-" + i)) {
                Answer page = user.get(FacesPage.PATH);
                require(page, "page of eight");
                if (!NAMESPACE.matcher(page.text()).find()) {
                    throw new IllegalStateException("the page of bench-faces-" + i + " has no lists");
                }
            }
        }
        long after = server.liveHeapMegabytes();
        OUT.printf("%n%d users with the page of eight open: live heap %d MB before, %d MB after, %.0f KB each%n", USERS, before, after,
            (after - before) * 1024.0 / USERS);
        OUT.printf("views and the bytes of their states before:%n%safter:%n%s", statesBefore, states());
    }

    private static String states() {
        return new PortalClient().send(PortalOperator.request("views").GET()).body();
    }
}
