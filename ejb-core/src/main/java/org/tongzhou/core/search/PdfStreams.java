package org.tongzhou.core.search;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * How much the streams of a PDF grow to (ISO 32000-1, 7.3.8), looked at before a reader unpacks them into memory. Only those that are packed once, and as
 * nearly all are, can be looked at; one that is packed twice or otherwise is not within anything. Packings of pictures do not count: no words are read there.
 */
final class PdfStreams {
    private static final byte[] BEGIN = {'s', 't', 'r', 'e', 'a', 'm'};
    private static final int CHUNK_BYTES = 64 * 1024;
    private static final String GAP = "(?:\\s|%[^\\r\\n]*[\\r\\n])*+";
    private static final Pattern FILTERS = Pattern.compile("/Filter(?![A-Za-z])" + GAP + "(\\[[^\\]]*+]|/[^\\s/<>\\[\\]()%]*+)?");
    private static final Pattern FILTER = Pattern.compile("/([^\\s/<>\\[\\]()%]*+)");
    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})"); // 7.3.5
    private static final Set<String> UNSEEN = Set.of("LZWDecode", "LZW", "RunLengthDecode", "RL");
    private static final Set<String> ALONE = Set.of("FlateDecode", "Fl", "ASCII85Decode", "A85", "ASCIIHexDecode", "AHx");

    private final byte[] file;
    private final long end;

    /** @param endNanos of {@link System#nanoTime}, when there is no more time for it */
    PdfStreams(byte[] file, long endNanos) {
        this.file = file;
        this.end = endNanos;
    }

    /** Whether none grows beyond that, as far as the time sufficed to see it. */
    boolean areWithin(long maxBytes) {
        int before = 0;
        for (int at = next(0); at >= 0; before = at, at = next(at)) {
            if (!isPackedOnce(before, at) || !inflates(at, maxBytes)) {
                return false;
            }
        }
        return true;
    }

    /** Whether what is said of a stream, between there, names nothing that cannot be looked at. */
    private boolean isPackedOnce(int from, int to) {
        String said = new String(file, from, to - from, StandardCharsets.ISO_8859_1);
        if (said.indexOf('/') < 0) {
            return true;
        }
        String plain = said.indexOf('#') < 0 ? said : ESCAPED.matcher(said)
            .replaceAll(escaped -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escaped.group(1), 16))));
        Matcher filters = FILTERS.matcher(plain);
        while (filters.find()) {
            if (filters.group(1) == null || !isPackedOnce(FILTER.matcher(filters.group(1)).results().map((MatchResult each) -> each.group(1)).toList())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPackedOnce(List<String> filters) {
        return filters.stream().noneMatch(UNSEEN::contains) && filters.stream().filter(ALONE::contains).count() < 2;
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
