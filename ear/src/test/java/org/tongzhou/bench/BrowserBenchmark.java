package org.tongzhou.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.LoadState;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.tongzhou.browser.Chromium;
import org.tongzhou.http.Applications;
import org.tongzhou.http.PortalOperator;
import org.tongzhou.http.PortalServer;

/**
 * What the homepage, and a page of eight Faces windows, cost a browser, in Chromium without a screen on this machine: requests and bytes, the moments of first paint
 * and of scripts being ready, how far the layout shifts, and whether a window follows the pointer at the display's rate.
 *
 * <p>Times stand beside those of the login page in the same round, frames beside those of the same page with nothing dragged:
 * what else the machine does meets both. System properties: {@code bench.browserRounds} (7), {@code bench.dragSeconds} (4).
 */
public final class BrowserBenchmark {
    private static final int ROUNDS = Integer.getInteger("bench.browserRounds", 7);
    private static final int DRAG_SECONDS = Integer.getInteger("bench.dragSeconds", 4);
    private static final int WINDOWS = 16;
    private static final double FRAME_MILLIS = 1000.0 / 60;
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final String OBSERVE = """
        window.tzShift = 0;
        new PerformanceObserver(list => list.getEntries().forEach(entry => window.tzShift += entry.value))
          .observe({type: "layout-shift", buffered: true});
        """;
    private static final String AWAIT_PAINT = """
        () => new Promise(painted => new PerformanceObserver(list =>
            list.getEntriesByName("first-contentful-paint").length > 0 && painted()).observe({type: "paint", buffered: true}))""";
    private static final String LOOK = """
        () => {
          const [paint] = performance.getEntriesByName("first-contentful-paint");
          const [page] = performance.getEntriesByType("navigation");
          return {paint: paint ? paint.startTime : NaN, ready: page.domContentLoadedEventEnd, shift: window.tzShift};
        }""";
    private static final String COUNT_FRAMES = """
        () => {
          window.tzFrames = [];
          const frame = time => { window.tzFrames.push(time); if (window.tzFrames) { requestAnimationFrame(frame); } };
          requestAnimationFrame(frame);
        }""";
    private static final String TAKE_FRAMES = "() => { const frames = window.tzFrames; window.tzFrames = null; return frames; }";

    private final Browser browser;
    private final String cookies;

    private record Visit(int requests, long bytes, double paintMillis, double readyMillis, double shift) {
    }

    private BrowserBenchmark(Browser browser) {
        this.browser = browser;
        try (BrowserContext context = context(null)) {
            Page page = context.newPage();
            page.navigate("/portal/login");
            page.locator("input[name=username]").fill("xunuo");
            page.locator("input[name=password]").fill(PortalServer.demoPassword());
            page.locator("input[name=password]").press("Enter");
            page.waitForURL(address -> !address.contains("/portal/login"));
            cookies = context.storageState();
        }
    }

    public static void main(String[] arguments) {
        try (Playwright playwright = Playwright.create(); Browser browser = Chromium.launch(playwright)) {
            BrowserBenchmark benchmark = new BrowserBenchmark(browser);
            benchmark.measureVisits("homepage", "/portal/p/home");
            Applications.deploy(FacesPage.WAR, FacesPage.war());
            FacesPage.make();
            benchmark.measureVisits("8 Faces windows", FacesPage.PATH);
            benchmark.measureDrag();
        }
    }

    private BrowserContext context(String storage) {
        Browser.NewContextOptions options = new Browser.NewContextOptions().setBaseURL(PortalServer.ADDRESS.toString())
            .setViewportSize(1440, 900).setLocale("zh-CN");
        if (storage != null) {
            options.setStorageState(storage);
        }
        return browser.newContext(options);
    }

    private void measureVisits(String name, String address) {
        List<Visit> login = new ArrayList<>();
        List<Visit> cold = new ArrayList<>();
        List<Visit> warm = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) { // the first warms the server up
            try (BrowserContext nobody = context(null); BrowserContext user = context(cookies)) {
                login.add(visit(nobody, "/portal/login"));
                cold.add(visit(user, address));
                warm.add(visit(user, address));
            }
        }
        OUT.printf("%nIn the browser, median (least-greatest) of %d rounds%n%n", ROUNDS);
        OUT.printf("%-28s %22s %22s %22s%n", "", "login, cold", name + ", cold", name + ", warm");
        row("requests", login, cold, warm, Visit::requests);
        row("bytes received", login, cold, warm, Visit::bytes);
        row("first paint, ms", login, cold, warm, Visit::paintMillis);
        row("scripts ready, ms", login, cold, warm, Visit::readyMillis);
        row("layout shift", login, cold, warm, Visit::shift);
        ratio("first paint / login's", cold, warm, login, Visit::paintMillis);
        ratio("scripts ready / login's", cold, warm, login, Visit::readyMillis);
    }

    private static void row(String name, List<Visit> login, List<Visit> cold, List<Visit> warm, ToDoubleFunction<Visit> quantity) {
        OUT.printf("%-28s %22s %22s %22s%n", name, spread(login, quantity), spread(cold, quantity), spread(warm, quantity));
    }

    private static Spread spread(List<Visit> visits, ToDoubleFunction<Visit> quantity) {
        return Spread.of(visits.subList(1, visits.size()).stream().map(quantity::applyAsDouble).toList());
    }

    private static void ratio(String name, List<Visit> cold, List<Visit> warm, List<Visit> login, ToDoubleFunction<Visit> quantity) {
        OUT.printf("%-28s %22s %22s %22s%n", name, "1", ratio(cold, login, quantity), ratio(warm, login, quantity));
    }

    private static Spread ratio(List<Visit> ours, List<Visit> theirs, ToDoubleFunction<Visit> quantity) {
        return Spread.of(IntStream.range(1, ours.size())
            .mapToObj(round -> quantity.applyAsDouble(ours.get(round)) / quantity.applyAsDouble(theirs.get(round))).toList());
    }

    private static Visit visit(BrowserContext context, String address) {
        Page page = context.newPage();
        page.addInitScript(OBSERVE);
        CDPSession network = context.newCDPSession(page);
        network.send("Network.enable");
        int[] requests = {0};
        long[] bytes = {0};
        network.on("Network.requestWillBeSent", event -> requests[0]++);
        network.on("Network.loadingFinished", event -> bytes[0] += event.get("encodedDataLength").getAsLong());
        page.navigate(address);
        page.waitForLoadState(LoadState.LOAD);
        page.evaluate(AWAIT_PAINT);
        Map<?, ?> seen = (Map<?, ?>) page.evaluate(LOOK);
        Visit visit = new Visit(requests[0], bytes[0], number(seen, "paint"), number(seen, "ready"), number(seen, "shift"));
        page.close();
        return visit;
    }

    private static double number(Map<?, ?> seen, String name) {
        return ((Number) seen.get(name)).doubleValue();
    }

    private void measureDrag() {
        String name = "bench-drag";
        PortalOperator.makePage(name, BenchmarkPage.ofTables(WINDOWS).portlets().stream()
            .map(portlet -> BenchmarkPage.APPLICATION + "::" + portlet).toArray(String[]::new));
        try (BrowserContext user = context(cookies)) {
            Page page = user.newPage();
            page.navigate("/portal/p/" + name);
            page.locator("#edit-page").click();
            Locator handle = page.locator(".tz-handle").first();
            BoundingBox box = handle.boundingBox();
            CDPSession pointer = user.newCDPSession(page);
            double x = box.x + box.width / 2;
            double y = box.y + box.height / 2;

            List<Double> still = frames(page, pointer, 1200, 20, false);
            List<Double> dragged = frames(page, pointer, x, y, true);
            page.keyboard().press("Escape");

            OUT.printf("%nFrames in %d s while the pointer moves over a page of %d windows in edit mode%n%n", DRAG_SECONDS, WINDOWS);
            OUT.printf("%-28s %18s %18s%n", "", "nothing dragged", "a window dragged");
            OUT.printf("%-28s %18.1f %18.1f%n", "frames a second", rate(still), rate(dragged));
            OUT.printf("%-28s %18.1f %18.1f%n", "longest 5 % of frames, ms", percentile(still), percentile(dragged));
            OUT.printf("%-28s %18.1f %18.1f%n", "frames missed, %", missed(still), missed(dragged));
            OUT.printf("%-28s %18s %18.2f%n", "rate / nothing dragged", "1", rate(dragged) / rate(still));
        }
    }

    /** The times between frames while the pointer goes round over the page, with or without a window held. */
    private static List<Double> frames(Page page, CDPSession pointer, double x, double y, boolean held) {
        mouse(pointer, "mouseMoved", x, y, 0);
        if (held) {
            mouse(pointer, "mousePressed", x, y, 1);
            mouse(pointer, "mouseMoved", x + 12, y + 12, 1);
        }
        page.evaluate(COUNT_FRAMES);
        long end = System.nanoTime() + DRAG_SECONDS * 1_000_000_000L;
        double turn = 0;
        while (System.nanoTime() < end) {
            turn += 0.06;
            mouse(pointer, "mouseMoved", 700 + 450 * Math.cos(turn), 450 + 250 * Math.sin(turn), held ? 1 : 0);
        }
        List<?> times = (List<?>) page.evaluate(TAKE_FRAMES);
        if (held) {
            mouse(pointer, "mouseReleased", 700, 450, 0);
        }
        return IntStream.range(1, times.size())
            .mapToObj(i -> ((Number) times.get(i)).doubleValue() - ((Number) times.get(i - 1)).doubleValue()).sorted().toList();
    }

    private static void mouse(CDPSession pointer, String type, double x, double y, int buttons) {
        JsonObject event = new JsonObject();
        event.addProperty("type", type);
        event.addProperty("x", x);
        event.addProperty("y", y);
        event.addProperty("button", type.equals("mouseMoved") && buttons == 0 ? "none" : "left");
        event.addProperty("buttons", buttons);
        event.addProperty("clickCount", type.equals("mouseMoved") ? 0 : 1);
        pointer.send("Input.dispatchMouseEvent", event);
    }

    private static double rate(List<Double> intervals) {
        return 1000 * intervals.size() / intervals.stream().mapToDouble(Double::doubleValue).sum();
    }

    private static double percentile(List<Double> intervals) {
        return intervals.get(intervals.size() * 95 / 100);
    }

    private static double missed(List<Double> intervals) {
        double due = intervals.stream().mapToDouble(interval -> Math.max(1, Math.round(interval / FRAME_MILLIS))).sum();
        return 100 * (due - intervals.size()) / due;
    }
}
