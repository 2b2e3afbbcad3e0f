package org.tongzhou.core.search;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** How much the streams of a PDF grow to (ISO 32000-1, 7.3.8), looked at before a reader unpacks them into memory. */
final class PdfStreams {
    private static final byte[] BEGIN = {'s', 't', 'r', 'e', 'a', 'm'};
    private static final int CHUNK_BYTES = 64 * 1024;

    private final byte[] file;
    private final long end;

    /** @param endNanos of {@link System#nanoTime}, when there is no more time for it */
    PdfStreams(byte[] file, long endNanos) {
        this.file = file;
        this.end = endNanos;
    }

    /** Whether none grows beyond that, as far as the time sufficed to see it. */
    boolean areWithin(long maxBytes) {
        for (int at = next(0); at >= 0; at = next(at)) {
            if (!inflates(at, maxBytes)) {
                return false;
            }
        }
        return true;
    }

    /** Where the bytes of the next stream begin; -1 if there is none. The word also ends {@code endstream}, after which nothing inflates. */
    private int next(int from) {
        for (int at = from; at <= file.length - BEGIN.length - 2; at++) {
            if (file[at] == BEGIN[0] && begins(at)) {
                int after = at + BEGIN.length;
                return after + (file[after] == '\r' && file[after + 1] == '\n' ? 2 : 1);
            }
        }
        return -1;
    }

    private boolean begins(int at) {
        for (int i = 0; i < BEGIN.length; i++) {
            if (file[at + i] != BEGIN[i]) {
                return false;
            }
        }
        return true;
    }

    private boolean inflates(int at, long maxBytes) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(file, at, file.length - at);
            byte[] chunk = new byte[CHUNK_BYTES];
            long bytes = 0;
            while (!inflater.finished() && bytes <= maxBytes) {
                int count = inflater.inflate(chunk);
                if (count == 0 || System.nanoTime() - end > 0) {
                    return count == 0;
                }
                bytes += count;
            }
            return bytes <= maxBytes;
        } catch (DataFormatException e) {
            return true; // packed otherwise, or not at all
        } finally {
            inflater.end();
        }
    }
}
