package org.tongzhou.core.certificates;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.tongzhou.core.shared.RuleViolationException;

/**
 * Reads revocation lists that are put into the folder {@code crl} of the data directory ({@code *.crl}), as a job of the site that fetches them does, every
 * quarter of an hour. A file stays where it is: what is not newer than the list that is known changes nothing.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ListFolder {
    private static final Logger LOG = System.getLogger(ListFolder.class.getName());
    private static final int MAX_FILES = 100;

    @Inject
    ListReading reading;

    @Schedule(hour = "*", minute = "7/15", persistent = false)
    void readAll() {
        read(Path.of(System.getProperty("tongzhou.data", "."), "crl"));
    }

    /** @return how many lists were taken */
    int read(Path folder) {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        return (int) files(folder).stream().filter(this::take).count();
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".crl") && Files.isRegularFile(file)).sorted().limit(MAX_FILES).toList();
        } catch (IOException e) {
            LOG.log(Level.ERROR, "the folder of revocation lists cannot be read: " + folder, e);
            return List.of();
        }
    }

    private boolean take(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            return reading.take(content.readNBytes(ListFile.MAX_BYTES + 1));
        } catch (IOException | RuntimeException e) { // what ails one file does not keep the others from being read
            LOG.log(Level.WARNING, "no revocation list was read from {0}: {1}", file, e);
            return false;
        }
    }
}
