package org.tongzhou.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What open pages cost the server that only wait for news: heap, memory of the process and processor time for each channel, and
 * how long it takes until every one of them has been told. Users open as many channels as the portal lets them.
 *
 * <p>System properties: {@code bench.channels} (2000), {@code bench.idleSeconds} (60).
 */
public final class LiveBench {
    private static final int CHANNELS = Integer.getInteger("bench.channels", 2_000);
    private static final int IDLE_SECONDS = Integer.getInteger("bench.idleSeconds", 60);
    private static final int CHANNELS_PER_SESSION = 3;
    private static final int SESSIONS_PER_USER = 6;
    private static final int PATIENCE_SECONDS = 60;
    private static final String NEWS = "event: news";
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private final TongzhouSites tongzhou = new TongzhouSites();
    private final ServerProcess server = tongzhou.portal().process();
    private final List<Browser> browsers = new ArrayList<>();
    private final Selector selector;

    private LiveBench() throws IOException {
        selector = Selector.open();
    }

    /** A channel as a browser has it. */
    private static final class Browser {
        private final StringBuilder heard = new StringBuilder();
        private long toldNanos;
        private boolean open;

        void hear(String text) {
            heard.append(text);
            open = open || heard.indexOf("event: hello") >= 0;
            if (toldNanos == 0 && heard.indexOf(NEWS) >= 0) {
                toldNanos = System.nanoTime();
            }
        }
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        new LiveBench().run();
    }

    private void run() throws IOException, InterruptedException {
        List<String> sessions = logIn();
        long heapBefore = server.liveHeapMegabytes();
        long residentBefore = server.residentMegabytes();
        long start = System.nanoTime();
        for (int i = 0; i < CHANNELS; i++) {
            open(sessions.get(i / CHANNELS_PER_SESSION));
            listen(0);
        }
        await("open", () -> browsers.stream().allMatch(browser -> browser.open));
        OUT.printf("%d channels opened in %.1f s%n", CHANNELS, seconds(start));

        long cpu = server.cpuMillis();
        listenFor(IDLE_SECONDS);
        double idle = server.cpuMillis() - cpu;
        OUT.printf("idle for %d s: %.0f ms CPU, %.3f ms a channel and minute%n", IDLE_SECONDS, idle, idle / CHANNELS * 60 / IDLE_SECONDS);
        OUT.printf("live heap %d MB before, %d MB with the channels: %.1f KB each; process %d and %d MB%n", heapBefore,
            server.liveHeapMegabytes(), (server.liveHeapMegabytes() - heapBefore) * 1024.0 / CHANNELS, residentBefore, server.residentMegabytes());

        browsers.forEach(browser -> browser.heard.setLength(0));
        cpu = server.cpuMillis();
        start = System.nanoTime();
        tongzhou.importPages(List.of(BenchmarkPage.ofTables(1)));
        await("told", () -> browsers.stream().allMatch(browser -> browser.toldNanos > 0));
        long sent = start;
        long[] told = browsers.stream().mapToLong(browser -> browser.toldNanos - sent).sorted().toArray();
        OUT.printf("told after a change, from its request on: first %.0f ms, half %.0f ms, all %.0f ms; %d ms CPU%n",
            told[0] / 1e6, told[told.length / 2] / 1e6, told[told.length - 1] / 1e6, server.cpuMillis() - cpu);
    }

    /** Makes the accounts, and sessions enough for all channels. @return their cookies */
    private List<String> logIn() throws IOException {
        List<String> sessions = new ArrayList<>();
        for (int i = 0; sessions.size() * CHANNELS_PER_SESSION < CHANNELS; i++) {
            String user = "bench-" + i;
            tongzhou.addUser(user);
            for (int j = 0; j < SESSIONS_PER_USER; j++) {
                try (Connection browser = tongzhou.logIn(user)) {
                    sessions.add(browser.cookies());
                }
            }
        }
        OUT.printf("%d sessions of %d users%n", sessions.size(), sessions.size() / SESSIONS_PER_USER);
        return sessions;
    }

    private void open(String cookies) throws IOException {
        SocketChannel socket = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), tongzhou.port()));
        socket.write(ByteBuffer.wrap(("GET /portal/live HTTP/1.1\r\nHost: localhost:" + tongzhou.port() + "\r\nCookie: " + cookies + "\r\n\r\n")
            .getBytes(StandardCharsets.ISO_8859_1)));
        socket.configureBlocking(false);
        Browser browser = new Browser();
        browsers.add(browser);
        socket.register(selector, SelectionKey.OP_READ, browser);
    }

    private void listenFor(int seconds) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            listen(Math.max(1, TimeUnit.NANOSECONDS.toMillis(left)));
        }
    }

    private interface Condition {
        boolean holds();
    }

    private void await(String what, Condition condition) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.holds()) {
            listen(20);
            if (System.nanoTime() - end > 0) {
                throw new IllegalStateException("not all channels were " + what + " within " + PATIENCE_SECONDS + " s: "
                    + browsers.stream().filter(browser -> what.equals("open") ? !browser.open : browser.toldNanos == 0).count() + " missing");
            }
        }
    }

    /** Reads what has come. @param millis to wait for the first, 0 not to wait */
    private void listen(long millis) throws IOException {
        if (millis == 0) {
            selector.selectNow();
        } else {
            selector.select(millis);
        }
        ByteBuffer buffer = ByteBuffer.allocate(8 * 1024);
        for (SelectionKey key : selector.selectedKeys()) {
            buffer.clear();
            if (((SocketChannel) key.channel()).read(buffer) < 0) {
                throw new IOException("the portal has closed a channel: " + ((Browser) key.attachment()).heard);
            }
            ((Browser) key.attachment()).hear(new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8));
        }
        selector.selectedKeys().clear();
    }

    private static double seconds(long sinceNanos) {
        return (System.nanoTime() - sinceNanos) / 1e9;
    }
}
