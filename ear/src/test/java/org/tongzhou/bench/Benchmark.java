package org.tongzhou.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

import org.tongzhou.bench.Load.Cost;

/**
 * What a page of portlets costs: in this portal, written by a plain servlet in the same server, and in Pluto's own portal driver
 * on Tomcat. The systems take turns within each round, in an order that shifts, so that whatever else the machine does meets all
 * of them; ratios are made within a round, and the median of the rounds is shown with least and greatest.
 *
 * <p>System properties: {@code bench.rounds} (5), {@code bench.requests} in each measurement (800), {@code bench.warmUp} requests
 * of each page before (1500), {@code bench.tables} and {@code bench.connections} lists of numbers, {@code bench.driver}
 * false to leave Pluto's driver out.
 */
public final class Benchmark {
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final int REQUESTS = Integer.getInteger("bench.requests", 800);
    private static final int WARM_UP = Integer.getInteger("bench.warmUp", 1_500);
    private static final List<Integer> TABLES = numbers("bench.tables", "1,4,8,16");
    private static final List<Integer> CONNECTIONS = numbers("bench.connections", "1,8,32");
    private static final boolean WITH_DRIVER = Boolean.parseBoolean(System.getProperty("bench.driver", "true"));
    private static final int WARM_UP_CONNECTIONS = 4;
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private final List<BenchmarkPage> pages = TABLES.stream().map(BenchmarkPage::ofTables).toList();
    private final BenchmarkPage sleepers = BenchmarkPage.ofSleepers();
    private final TongzhouSites tongzhou = new TongzhouSites();
    private final Map<Cell, List<Cost>> costs = new HashMap<>();

    private record Cell(String site, BenchmarkPage page, int connections) {
    }

    private static List<Integer> numbers(String property, String preset) {
        return Stream.of(System.getProperty(property, preset).split(",")).map(Integer::valueOf).toList();
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path module = Path.of(System.getProperty("tongzhou.portlets"), "benchmark", "target");
        new Benchmark().run(module);
    }

    private void run(Path module) throws IOException, InterruptedException {
        List<BenchmarkPage> all = Stream.concat(pages.stream(), Stream.of(sleepers)).toList();
        tongzhou.importPages(all);
        List<String> memory = tongzhou.portal().process().memoryOptions();
        if (!WITH_DRIVER) {
            measure(List.of(tongzhou.portal(), tongzhou.plain()), memory);
            return;
        }
        try (PlutoDriver driver = new PlutoDriver(module.resolve("comparison"), module.resolve("benchmark"), all)) {
            driver.start(memory);
            OUT.printf("Tomcat with Pluto's driver has started in %.1f s%n", driver.startMillis() / 1e3);
            measure(List.of(tongzhou.portal(), tongzhou.plain(), driver), memory);
        }
    }

    private void measure(List<Site> sites, List<String> memory) throws IOException, InterruptedException {
        OUT.printf("Java %s, %d processors, both servers with %s%n", System.getProperty("java.version"),
            Runtime.getRuntime().availableProcessors(), String.join(" ", memory));
        printMemory("At rest", sites);
        List<Load> loads = sites.stream().map(Load::new).toList();
        warmUp(loads);
        for (int round = 0; round < ROUNDS; round++) {
            measureOnce(loads, round);
            OUT.printf("round %d of %d done%n", round + 1, ROUNDS);
        }
        printTables(sites);
        printSleepers(loads);
        printMemory("After load", sites);
        for (Load load : loads) {
            load.close();
        }
    }

    private void warmUp(List<Load> loads) throws IOException, InterruptedException {
        for (BenchmarkPage page : pages) {
            tongzhou.copyToPlainServlet(page);
            for (Load load : loads) {
                load.run(page, WARM_UP_CONNECTIONS, WARM_UP);
            }
        }
    }

    private void measureOnce(List<Load> loads, int round) throws IOException, InterruptedException {
        for (BenchmarkPage page : pages) {
            for (int connections : CONNECTIONS) {
                for (int i = 0; i < loads.size(); i++) {
                    Load load = loads.get((i + round) % loads.size());
                    costs.computeIfAbsent(new Cell(load.site().name(), page, connections), cell -> new ArrayList<>())
                        .add(load.run(page, connections, REQUESTS));
                }
            }
        }
    }

    private void printTables(List<Site> sites) {
        print("Server CPU per page, ms", sites, cell -> spread(cell, Cost::cpuMillis).toString());
        print("The portal's CPU as a multiple of the other's", sites.subList(1, sites.size()), this::ratio);
        print("Time to read a page, ms: p50 / p99", sites,
            cell -> "%.1f / %.1f".formatted(spread(cell, Cost::p50Millis).median(), spread(cell, Cost::p99Millis).median()));
        OUT.println("\nBytes of a page\n");
        row("portlets", sites.stream().map(Site::name).toList());
        for (BenchmarkPage page : pages) {
            row(Integer.toString(page.portlets().size()), sites.stream()
                .map(site -> Integer.toString(costs.get(new Cell(site.name(), page, CONNECTIONS.get(0))).get(0).bytes())).toList());
        }
    }

    private Spread spread(Cell cell, ToDoubleFunction<Cost> quantity) {
        return Spread.of(costs.get(cell).stream().map(quantity::applyAsDouble).toList());
    }

    private String ratio(Cell other) {
        List<Cost> ours = costs.get(new Cell(tongzhou.portal().name(), other.page(), other.connections()));
        List<Cost> theirs = costs.get(other);
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < ours.size(); round++) {
            ratios.add(ours.get(round).cpuMillis() / theirs.get(round).cpuMillis());
        }
        return Spread.of(ratios).toString();
    }

    private void print(String title, List<Site> sites, Function<Cell, String> value) {
        OUT.println("\n" + title + "\n");
        row("portlets × connections", sites.stream().map(Site::name).toList());
        for (BenchmarkPage page : pages) {
            for (int connections : CONNECTIONS) {
                row(page.portlets().size() + " × " + connections,
                    sites.stream().map(site -> value.apply(new Cell(site.name(), page, connections))).toList());
            }
        }
    }

    private static void row(String first, List<String> others) {
        StringBuilder line = new StringBuilder("%-22s".formatted(first));
        others.forEach(other -> line.append("  %20s".formatted(other)));
        OUT.println(line);
    }

    private void printSleepers(List<Load> loads) throws IOException, InterruptedException {
        OUT.println("\nA page of four portlets that wait 500 ms each, ms\n");
        for (Load load : loads) {
            if (!load.site().name().equals(tongzhou.plain().name())) {
                Cost cost = load.run(sleepers, 1, 5);
                row(load.site().name(), List.of("%.0f".formatted(cost.p50Millis())));
            }
        }
    }

    private void printMemory(String when, List<Site> sites) throws IOException, InterruptedException {
        OUT.println("\n" + when + ": memory of the process, live heap, MB\n");
        for (Site site : sites) {
            if (!site.name().equals(tongzhou.plain().name())) {
                row(site.name(), List.of(Long.toString(site.process().residentMegabytes()), Long.toString(site.process().liveHeapMegabytes())));
            }
        }
        OUT.println();
        TimeUnit.SECONDS.sleep(1); // the collection that was asked for is not a page's cost
    }
}
