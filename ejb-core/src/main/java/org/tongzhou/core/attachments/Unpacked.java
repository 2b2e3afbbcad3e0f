package org.tongzhou.core.attachments;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What comes out of a packed file, counted over all of its parts: beyond the most that is unpacked it ends. Closing it closes nothing. */
public final class Unpacked extends FilterInputStream {
    private static final int CHUNK_BYTES = 64 * 1024;
    private final long end;
    private long left;

    /** @param maxBytes of all parts together @param endNanos of {@link System#nanoTime}, when nothing more comes */
    public Unpacked(InputStream packed, long maxBytes, long endNanos) {
        super(packed);
        this.left = maxBytes;
        this.end = endNanos;
    }

    /** Whether nothing more comes, whatever there is. */
    public boolean isEnough() {
        return left <= 0 || System.nanoTime() - end > 0;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (isEnough()) {
            return -1;
        }
        int count = in.read(into, from, (int) Math.min(length, left));
        left -= Math.max(count, 0);
        return count;
    }

    /** Reads over the rest of a part, which costs as much as to read it. */
    public void pass() throws IOException {
        byte[] chunk = new byte[CHUNK_BYTES];
        while (read(chunk, 0, chunk.length) >= 0) {
            // goes on
        }
    }

    @Override
    public void close() {
        // the next part follows
    }
}
