package org.tongzhou.core.search;

import java.util.ArrayList;
import java.util.List;
import org.tongzhou.core.search.OfficeAnalyzer.Token;

/** Shows where a text has what was looked for: as pieces of plain text, so that nobody's markup is anybody's. */
final class Snippets {
    static final int SHOWN_CHARS = 120;
    /** Of longer texts the part behind is found, but not shown. */
    private static final int LOOKED_AT_CHARS = 100_000;
    private static final int BEFORE_CHARS = 24;
    private static final String MORE = "…";

    private final WordQuery wanted;

    Snippets(WordQuery wanted) {
        this.wanted = wanted;
    }

    private record Range(int start, int end) {
    }

    /** The whole text. */
    List<SearchRun> whole(String text) {
        return runs(text, 0, text.length(), hits(text));
    }

    /** The part with the most of it, or the beginning. */
    List<SearchRun> best(String text) {
        String looked = text.substring(0, boundary(text, Math.min(text.length(), LOOKED_AT_CHARS)));
        List<Range> hits = hits(looked);
        int start = hits.isEmpty() ? 0 : boundary(text, Math.max(0, densest(hits) - BEFORE_CHARS));
        int end = boundary(text, Math.min(text.length(), start + SHOWN_CHARS));
        List<SearchRun> runs = new ArrayList<>();
        if (start > 0) {
            runs.add(new SearchRun(MORE, false));
        }
        runs.addAll(runs(text, start, end, hits));
        if (end < text.length()) {
            runs.add(new SearchRun(MORE, false));
        }
        return runs;
    }

    private List<Range> hits(String text) {
        List<Range> hits = new ArrayList<>();
        for (Token token : OfficeAnalyzer.tokens(text)) {
            if (wanted.isWanted(token.term())) {
                Range last = hits.isEmpty() ? null : hits.get(hits.size() - 1);
                if (last != null && token.start() <= last.end()) {
                    hits.set(hits.size() - 1, new Range(last.start(), Math.max(last.end(), token.end())));
                } else {
                    hits.add(new Range(token.start(), token.end()));
                }
            }
        }
        return hits;
    }

    /** Where the hit begins from which on most characters are hit. */
    private static int densest(List<Range> hits) {
        int best = 0;
        int most = -1;
        int to = 0;
        int covered = 0;
        for (int from = 0; from < hits.size(); from++) {
            while (to < hits.size() && hits.get(to).end() <= hits.get(from).start() + SHOWN_CHARS - BEFORE_CHARS) {
                covered += hits.get(to).end() - hits.get(to).start();
                to++;
            }
            if (covered > most) {
                most = covered;
                best = hits.get(from).start();
            }
            if (to > from) {
                covered -= hits.get(from).end() - hits.get(from).start();
            } else {
                to = from + 1;
            }
        }
        return best;
    }

    private static List<SearchRun> runs(String text, int start, int end, List<Range> hits) {
        List<SearchRun> runs = new ArrayList<>();
        int at = start;
        for (Range hit : hits) {
            int from = Math.max(hit.start(), at);
            int to = Math.min(hit.end(), end);
            if (from < to) {
                add(runs, text.substring(at, from), false);
                add(runs, text.substring(from, to), true);
                at = to;
            }
        }
        add(runs, text.substring(at, end), false);
        return runs;
    }

    private static void add(List<SearchRun> runs, String text, boolean hit) {
        if (!text.isEmpty()) {
            runs.add(new SearchRun(text, hit));
        }
    }

    /** A character of two chars is not cut in two. */
    private static int boundary(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}
