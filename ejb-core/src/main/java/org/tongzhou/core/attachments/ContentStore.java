package org.tongzhou.core.attachments;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/** Where the content of files is kept, each once, by the hash of what is inside. It knows neither names nor owners. */
public interface ContentStore {
    /** The folders of a store, by the first byte of the hash. */
    int PARTS = 256;

    /** What has arrived and is not kept yet; closing forgets it. */
    interface Incoming extends Closeable {
        Path path();

        long sizeBytes();

        /** SHA-256 in small hexadecimal digits. */
        String sha256();
    }

    /** How much room there is. @param place where, as the administrator knows it */
    record Room(String place, long totalBytes, long freeBytes) {
    }

    /** Takes what arrives, never more than a buffer of it in memory, and no more than one byte beyond the most that may come. */
    Incoming receive(InputStream content, long maxBytes) throws IOException;

    /** Keeps it for good; when this has returned, it outlives a loss of power. */
    void keep(Incoming incoming) throws IOException;

    /** @throws java.nio.file.NoSuchFileException if it is not there */
    InputStream open(String sha256) throws IOException;

    /** The contents whose hash begins with a byte, with their sizes. @param part 0 to {@value #PARTS} - 1 */
    Map<String, Long> list(int part) throws IOException;

    void delete(String sha256) throws IOException;

    /** Deletes what has begun to arrive a day before that moment or earlier and was never kept, as a server was killed. @return how many */
    int deleteAbandoned(Instant now) throws IOException;

    Room room() throws IOException;
}
