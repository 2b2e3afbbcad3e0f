package org.tongzhou.bridge;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Takes a {@code multipart/form-data} body apart while it arrives (RFC 7578; RFC 2046, 5.1.1); never more than a buffer of it is in memory. */
final class MultipartReader {
    static final int HEADERS_MAX_CHARS = 8 * 1024;
    private static final int BUFFER_BYTES = 64 * 1024;
    private static final byte[] LINE_END = {'\r', '\n'};

    private final InputStream body;
    private final byte[] delimiter;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int start;
    private int end;
    private long left;
    private boolean begun;

    /** @param maxBytes of the whole body: it need not have said how long it is (HTTP/2) */
    MultipartReader(InputStream body, String boundary, long maxBytes) {
        this.body = body;
        this.left = maxBytes;
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(LINE_END, 0, buffer, 0, LINE_END.length); // the first delimiter has no line before it
        end = LINE_END.length;
    }

    /**
     * The headers of the next part by their names, of any case; asked for when the content of the part before has been read.
     *
     * @return null if there is no other part
     * @throws EOFException if the body ends before it should
     */
    Map<String, String> next() throws IOException {
        if (!begun) {
            begun = true;
            copyTo(OutputStream.nullOutputStream(), Long.MAX_VALUE);
        }
        if (isLast()) {
            return null;
        }
        if (!line(HEADERS_MAX_CHARS).isBlank()) {
            throw new IOException("a part of a form does not begin as the others");
        }
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        int room = HEADERS_MAX_CHARS;
        for (String line = line(room); !line.isEmpty(); line = line(room)) {
            room -= line.length();
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(line.substring(0, colon).strip().toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
            }
        }
        return headers;
    }

    /** The content of the part. @throws EOFException if the body ends before it does, IOException if it is longer than it may be */
    void copyTo(OutputStream out, long maxBytes) throws IOException {
        long room = maxBytes;
        int at = indexOf(delimiter);
        while (at < 0) {
            room = copyUpTo(Math.max(start, end - delimiter.length + 1), out, room); // the delimiter may have begun behind it
            fill();
            at = indexOf(delimiter);
        }
        copyUpTo(at, out, room);
        start = at + delimiter.length;
    }

    private long copyUpTo(int there, OutputStream out, long room) throws IOException {
        int length = there - start;
        if (length > room) {
            throw new IOException("a field of a form is too long");
        }
        out.write(buffer, start, length);
        start = there;
        return room - length;
    }

    /** Whether the delimiter that was read is the last one, behind which the body may end without another line. */
    private boolean isLast() throws IOException {
        while (end - start < 2) {
            fill();
        }
        return buffer[start] == '-' && buffer[start + 1] == '-';
    }

    private String line(int maxChars) throws IOException {
        int at = indexOf(LINE_END);
        while (at < 0 && end - start <= maxChars) {
            fill();
            at = indexOf(LINE_END);
        }
        if (at < 0 || at - start > maxChars) {
            throw new IOException("headers of a part have more than " + HEADERS_MAX_CHARS + " characters");
        }
        String line = new String(buffer, start, at - start, StandardCharsets.UTF_8); // as our pages' forms are sent
        start = at + LINE_END.length;
        return line;
    }

    private int indexOf(byte[] wanted) {
        for (int at = start; at <= end - wanted.length; at++) {
            int same = 0;
            while (same < wanted.length && buffer[at + same] == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return at;
            }
        }
        return -1;
    }

    private void fill() throws IOException {
        System.arraycopy(buffer, start, buffer, 0, end - start);
        end -= start;
        start = 0;
        int count = body.read(buffer, end, buffer.length - end);
        if (count < 0) {
            throw new EOFException("a form with files ends in the middle");
        }
        end += count;
        left -= count;
        if (left < 0) {
            throw new IOException("a form with files is too long");
        }
    }
}
