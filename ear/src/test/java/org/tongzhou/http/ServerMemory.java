package org.tongzhou.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Looks into the memory of the server's Java process, with the JDK's {@code jcmd}. */
public final class ServerMemory {
    /** A line of the JDK's account of the heap, of any collector. */
    private static final Pattern USED = Pattern.compile("(?:heap|generation|Gen) +total \\d+K, used (\\d+)K");
    private static final String PID = System.getProperty("tongzhou.serverPid");

    private ServerMemory() {
    }

    /**
     * How many times a class is loaded now, each time by another class loader, after the garbage has been collected.
     * An application that was deployed ten times and left nothing behind has its classes once.
     */
    public static long timesLoaded(String className) {
        jcmd("GC.run");
        return jcmd("VM.classloaders", "show-classes=true").lines().filter(line -> line.strip().endsWith(" " + className)).count();
    }

    /** What is alive on the heap now, after the garbage has been collected. */
    public static long liveBytes() {
        jcmd("GC.run");
        return USED.matcher(jcmd("GC.heap_info")).results().mapToLong(line -> Long.parseLong(line.group(1)) * 1024).sum();
    }

    private static String jcmd(String... command) {
        try {
            ProcessBuilder builder = new ProcessBuilder("jcmd", PID);
            builder.command().addAll(List.of(command));
            Process process = builder.redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(output);
            }
            return output;
        } catch (IOException e) {
            throw new IllegalStateException("jcmd of the JDK is needed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
