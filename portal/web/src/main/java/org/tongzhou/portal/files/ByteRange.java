package org.tongzhou.portal.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A part of a file (RFC 9110, 14.1.2). @param bytes how many; none if what was asked for lies behind the end */
record ByteRange(long from, long bytes) {
    private static final Pattern ONE = Pattern.compile("bytes=(\\d{1,18})-(\\d{0,18})|bytes=-(\\d{1,18})");
    private static final int CHUNK_BYTES = 64 * 1024;

    /**
     * What is asked for; the whole file is sent to who asks for several parts, for nothing that is understood, or for a part of what the file was.
     *
     * @param ifRange the tag of the file of which somebody has another part; null if none
     */
    static Optional<ByteRange> of(String range, String ifRange, String tag, long sizeBytes) {
        Matcher one = ONE.matcher(range == null ? "" : range.strip());
        if (!one.matches() || ifRange != null && !ifRange.equals(tag)) {
            return Optional.empty();
        }
        if (one.group(3) != null) {
            long bytes = Math.min(Long.parseLong(one.group(3)), sizeBytes);
            return Optional.of(new ByteRange(sizeBytes - bytes, bytes));
        }
        long from = Long.parseLong(one.group(1));
        long last = one.group(2).isEmpty() ? Long.MAX_VALUE : Long.parseLong(one.group(2));
        if (last < from) {
            return Optional.empty(); // is to be ignored
        }
        return Optional.of(new ByteRange(from, Math.max(0, Math.min(last, sizeBytes - 1) - from + 1)));
    }

    boolean isEmpty() {
        return bytes == 0;
    }

    /** As the answer names it. */
    String of(long sizeBytes) {
        return "bytes " + from + '-' + (from + bytes - 1) + '/' + sizeBytes;
    }

    /** Sends it, never more than a chunk of it in memory. */
    void send(InputStream content, OutputStream out) throws IOException {
        content.skipNBytes(from);
        byte[] chunk = new byte[CHUNK_BYTES];
        for (long left = bytes; left > 0;) {
            int count = content.read(chunk, 0, (int) Math.min(chunk.length, left));
            if (count < 0) {
                throw new IOException("the content of a file is shorter than is known of it");
            }
            out.write(chunk, 0, count);
            left -= count;
        }
    }
}
