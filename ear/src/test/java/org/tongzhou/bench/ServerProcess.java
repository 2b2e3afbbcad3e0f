package org.tongzhou.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The process of a server, seen from outside through {@code /proc}. */
final class ServerProcess {
    private static final int TICK_MILLIS = 10; // USER_HZ is 100 on Linux, whatever the kernel's own clock
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final Pattern HEAP_USED = Pattern.compile("used (\\d+)K");

    private final long pid;

    ServerProcess(long pid) {
        this.pid = pid;
    }

    /** Processor time in user and system mode since the start, in steps of 10 ms. */
    long cpuMillis() {
        String stat = read("stat");
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" "); // from field 3, the state
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * TICK_MILLIS;
    }

    /** Memory that the process holds, in MB. */
    long residentMegabytes() {
        return number(RESIDENT, read("status")) / 1024;
    }

    /** Heap in use after a full collection, in MB. */
    long liveHeapMegabytes() throws IOException, InterruptedException {
        jcmd("GC.run");
        return number(HEAP_USED, jcmd("GC.heap_info")) / 1024;
    }

    /** The options of the Java virtual machine that choose memory and collector. */
    List<String> memoryOptions() {
        return Stream.of(read("cmdline").split("\0"))
            .filter(option -> option.matches("-Xm[xsn]\\S+|-Xss\\S+|-XX:[+-]?\\w*(GC|Heap|Pause|Metaspace|NewRatio|StringDeduplication)\\w*(=\\S+)?"))
            .toList();
    }

    private String jcmd(String command) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(pid), command)
            .redirectErrorStream(true).start();
        String output = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        jcmd.waitFor();
        return output;
    }

    private static long number(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + pattern + " in: " + text);
        }
        return Long.parseLong(matcher.group(1));
    }

    private String read(String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
