package org.tongzhou.http.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tongzhou.http.Applications;
import org.tongzhou.http.PortalClient;
import org.tongzhou.http.PortalOperator;
import org.tongzhou.http.PortalServer;
import org.tongzhou.http.ShownWindow;

/**
 * Many users at once on a page of many windows that take their time, fail and come late, each user with two tabs, now and then
 * with a new session. Each window reports whom and what it has seen; anything of another user, window, request or session counts.
 */
class CrossTalkHttpIT {
    private static final int USERS = 12;
    private static final int PAGES = 1_500;
    private static final Duration LIMIT = Duration.ofSeconds(75);
    private static final int WINDOWS = 24;
    private static final int LATE_FROM = 21; // the last three may be late or, when too many hang, put aside
    private static final String PAGE = "/portal/p/crosstalk";

    private final Queue<String> mixedUp = new ConcurrentLinkedQueue<>();
    private final Map<String, String> sessionBeans = new ConcurrentHashMap<>(); // the one bean of each session
    private final AtomicInteger pages = new AtomicInteger();
    private final AtomicInteger reports = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger fetched = new AtomicInteger();
    private final AtomicInteger actions = new AtomicInteger();
    private final long deadline = System.nanoTime() + LIMIT.toNanos();

    @BeforeAll
    static void manyUsersAndAPageOfManyWindows() {
        Applications.deploy("crosstalk", PortalServer.PORTLETS.resolve("stress/target/stress.war"));
        PortalOperator.makePage("crosstalk", Stream.concat(IntStream.range(0, LATE_FROM).mapToObj(i -> "/crosstalk::Witness"),
            IntStream.range(LATE_FROM, WINDOWS).mapToObj(i -> "/crosstalk::LateWitness")).toArray(String[]::new));
        IntStream.range(0, USERS).forEach(i -> PortalOperator.addUser(name(i)));
    }

    @AfterAll
    static void undeploy() {
        Applications.undeploy("crosstalk");
    }

    private static String name(int number) {
        return "crosstalk" + number;
    }

    @Test
    void nothingOfOneUserWindowRequestOrSessionIsSeenByAnother() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(USERS * 2);
        List<Future<?>> work = new ArrayList<>();
        for (int i = 0; i < USERS; i++) {
            Person person = new Person(name(i));
            work.add(people.submit(() -> new Tab(person, 1).use()));
            work.add(people.submit(() -> new Tab(person, 2).use()));
        }
        people.shutdown();
        for (Future<?> tab : work) {
            tab.get();
        }

        System.out.printf("cross-talk: %d pages, %d reports, %d error frames, %d fetched late, %d actions%n",
            pages.get(), reports.get(), failures.get(), fetched.get(), actions.get());
        assertThat(mixedUp).isEmpty();
        assertThat(pages.get()).as("pages").isGreaterThan(USERS * 20);
        assertThat(reports.get()).as("windows that reported").isGreaterThan(pages.get() * WINDOWS / 2);
        assertThat(failures.get()).as("windows that failed, as wanted").isPositive();
        assertThat(fetched.get()).as("late windows that were fetched").isPositive();
        assertThat(actions.get()).as("actions").isPositive();
    }

    /** One user with one session, which both tabs share and either may renew. */
    private static final class Person {
        final String name;
        private PortalClient.Session session;

        Person(String name) {
            this.name = name;
        }

        synchronized PortalClient.Session session() {
            if (session == null) {
                session = PortalClient.Session.of(PortalClient.loggedIn(name));
            }
            return session;
        }

        synchronized void renew(PortalClient.Session old) {
            if (session == old) {
                session = null;
            }
        }
    }

    /** One of two tabs of a user: reads the page, acts, fetches what is late, checks every report. */
    private final class Tab {
        private final Person person;
        private final int number;
        private final Random random;
        private final Map<String, String> kept = new HashMap<>(); // what this tab has put into a session, by session and window
        private String sessionId;
        private PortalClient browser;
        private String parameter;
        private String parameterWindow;

        Tab(Person person, int number) {
            this.person = person;
            this.number = number;
            this.random = new Random((person.name + number).hashCode()); // the same each time
        }

        void use() {
            while (pages.get() < PAGES && System.nanoTime() < deadline && mixedUp.size() < 20) {
                PortalClient.Session session = person.session();
                if (!session.id().equals(sessionId)) {
                    sessionId = session.id();
                    browser = session.browser();
                }
                read(browser, sessionId);
                if (random.nextInt(60) == 0) {
                    person.renew(session);
                    parameter = null;
                }
            }
        }

        private void read(PortalClient browser, String session) {
            String trial = person.name + "-" + number + "-" + random.nextInt(Integer.MAX_VALUE);
            String address = parameter == null ? PAGE : PAGE + "?_p." + parameterWindow + ".value=" + parameter;
            HttpResponse<String> page = browser.send(PortalClient.request(address).header("X-Trial", trial).GET());
            pages.incrementAndGet();
            List<ShownWindow> windows = ShownWindow.in(page);
            if (page.statusCode() != 200 || windows.size() != WINDOWS) {
                mixedUp.add(person.name + " got " + page.statusCode() + " with " + windows.size() + " windows");
                return;
            }
            checkHeaders(page, trial);
            for (int i = 0; i < WINDOWS; i++) {
                check(windows.get(i), i, trial, session, browser);
            }
            if (random.nextInt(4) == 0) {
                act(windows.get(2 * random.nextInt(LATE_FROM / 2) + number - 1), session, browser); // each tab has windows of its own
            }
        }

        private void check(ShownWindow window, int place, String trial, String session, PortalClient browser) {
            if (window.isLate() && place >= LATE_FROM) {
                HttpResponse<String> later = browser.send(PortalClient.request(window.lateAddress())
                    .header("X-Requested-With", "XMLHttpRequest").header("X-Trial", trial).GET());
                checkReport(ShownWindow.only(later), trial, session);
                fetched.incrementAndGet();
            } else if (window.incident() != null && place < LATE_FROM) {
                failures.incrementAndGet();
            } else if (!window.report().isEmpty()) {
                checkReport(window, trial, session);
            } else if (!window.isUnavailable() && !window.isLate()) {
                mixedUp.add("neither content nor failure: " + window);
            }
        }

        private void checkReport(ShownWindow window, String trial, String session) {
            Map<String, String> report = window.report();
            if (report.isEmpty()) {
                if (!window.isUnavailable() && window.incident() == null) {
                    mixedUp.add("no report: " + window);
                }
                return;
            }
            reports.incrementAndGet();
            expect(window, report, "window", window.id());
            for (String line : List.of("trial", "trialAfter")) {
                expect(window, report, line, trial);
            }
            for (String line : List.of("user", "userAfter", "principal", "ejb", "sessionBean")) {
                expect(window, report, line, person.name);
            }
            expect(window, report, "attributes", "true");
            expect(window, report, "requestBean", "true");
            expect(window, report, "session", session);
            expect(window, report, "cookieOfOthers", "null");
            expect(window, report, "parameter", window.id().equals(parameterWindow) && parameter != null ? parameter : "null");
            expect(window, report, "sessionBeanId", sessionBeans.computeIfAbsent(session, absent -> report.get("sessionBeanId")));
            String value = kept.get(session + window.id());
            if (value != null) {
                expect(window, report, "own", value);
                expect(window, report, "shared", value);
            }
            if (!window.title().equals("title of " + person.name + " in " + window.id())) {
                mixedUp.add(person.name + " has the title " + window.title());
            }
        }

        private void checkHeaders(HttpResponse<String> page, String trial) {
            page.headers().map().forEach((header, values) -> {
                if (header.toLowerCase().startsWith("x-witness-") && !values.equals(List.of(person.name + ":" + trial))) {
                    mixedUp.add(person.name + " got " + header + " " + values + " for " + trial);
                }
                if (header.equalsIgnoreCase("Set-Cookie")) {
                    values.stream().filter(value -> value.startsWith("witness") && !value.contains("=" + person.name + ";"))
                        .forEach(value -> mixedUp.add(person.name + " got the cookie " + value));
                }
            });
        }

        private void act(ShownWindow window, String session, PortalClient browser) {
            String action = window.report().get("action");
            if (action == null) {
                return;
            }
            String value = Integer.toString(random.nextInt(Integer.MAX_VALUE));
            HttpResponse<String> answer = browser.postOnce(action, Map.of("value", value));
            actions.incrementAndGet();
            String location = answer.headers().firstValue("Location").orElse("");
            if (answer.statusCode() != 302 || !location.contains(person.name + "%3A" + value)) {
                mixedUp.add(person.name + " acted and got " + answer.statusCode() + " to " + location);
                return;
            }
            parameterWindow = window.id();
            parameter = person.name + ":" + value;
            kept.put(session + window.id(), parameter);
        }

        private void expect(ShownWindow window, Map<String, String> report, String line, String expected) {
            if (!expected.equals(report.get(line))) {
                mixedUp.add(person.name + " in window " + window.id() + ": " + line + " is " + report.get(line) + ", not " + expected);
            }
        }
    }
}
