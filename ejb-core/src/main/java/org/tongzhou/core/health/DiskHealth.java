package org.tongzhou.core.health;

import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tongzhou.core.health.Health.Level;

/** How much room is left where the portal keeps its data. */
@Dependent
public class DiskHealth implements HealthCheck {
    private static final long GIB = 1L << 30;

    @Override
    public String name() {
        return "health.disk";
    }

    @Override
    public Health look() {
        try {
            FileStore disk = Files.getFileStore(Path.of(System.getProperty("tongzhou.data", ".")));
            return of(disk.getUsableSpace(), disk.getTotalSpace());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param free bytes that can be written, {@code total} of the whole disk */
    Health of(long free, long total) {
        Level level = free < GIB || free < total / 50 ? Level.TROUBLE : free < 5 * GIB || free < total / 10 ? Level.ATTENTION : Level.GOOD;
        return Health.of(name(), level, (double) free / GIB, (double) total / GIB);
    }
}
