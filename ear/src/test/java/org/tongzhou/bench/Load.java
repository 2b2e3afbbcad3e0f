package org.tongzhou.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.tongzhou.bench.Connection.Answer;

/** Users who read one page again and again, each on a connection and in a session of his own. */
final class Load implements AutoCloseable {
    private static final long TIME_MAX_NANOS = Duration.ofSeconds(60).toNanos();

    private final Site site;
    private final List<Connection> users = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    Load(Site site) {
        this.site = site;
    }

    /** What a number of requests has cost. */
    record Cost(double cpuMillis, double p50Millis, double p99Millis, int bytes) {
    }

    Site site() {
        return site;
    }

    /**
     * Reads a page and says what one costs the server.
     *
     * @param requests in all; fewer if they last longer than a minute
     */
    Cost run(BenchmarkPage page, int connections, int requests) throws IOException, InterruptedException {
        while (users.size() < connections) {
            users.add(site.connect());
        }
        String path = site.path(page);
        Answer first = users.get(0).get(path);
        if (first.status() != 200 || !page.isWhole(first.text())) {
            throw new IllegalStateException(site.name() + " does not show " + page.name() + ": " + first.status() + "\n" + first.text());
        }
        AtomicInteger left = new AtomicInteger(requests);
        long[] nanos = new long[requests];
        long deadline = System.nanoTime() + TIME_MAX_NANOS;
        long cpuBefore = site.process().cpuMillis();
        List<Callable<Void>> readers = new ArrayList<>();
        for (Connection user : users.subList(0, connections)) {
            readers.add(() -> {
                for (int i = left.decrementAndGet(); i >= 0 && System.nanoTime() - deadline < 0; i = left.decrementAndGet()) {
                    long start = System.nanoTime();
                    int status = user.get(path).status();
                    nanos[i] = System.nanoTime() - start;
                    if (status != 200) {
                        throw new IllegalStateException(site.name() + " answers " + path + " with " + status);
                    }
                }
                return null;
            });
        }
        for (Future<Void> reader : threads.invokeAll(readers)) {
            try {
                reader.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
        double cpu = site.process().cpuMillis() - cpuBefore;
        long[] read = Arrays.stream(nanos).filter(time -> time > 0).sorted().toArray();
        return new Cost(cpu / read.length, read[read.length / 2] / 1e6, read[read.length * 99 / 100] / 1e6, first.body().length);
    }

    @Override
    public void close() throws IOException {
        threads.shutdown();
        for (Connection user : users) {
            user.close();
        }
    }
}
