package org.tongzhou.core.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts what is found by kind and by unit: each as if there were no choice of it, but with the choice of the other. */
final class FoundCounter extends SimpleCollector {
    private final String kind;
    private final String unit;
    private final Map<String, Long> kinds = new HashMap<>();
    private final Map<String, Long> units = new HashMap<>();
    private SortedDocValues kindOf;
    private SortedDocValues unitOf;
    private long total;

    /** @param kind the chosen one, {@code unit} likewise; empty if none is */
    FoundCounter(String kind, String unit) {
        this.kind = kind;
        this.unit = unit;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext segment) throws IOException {
        kindOf = DocValues.getSorted(segment.reader(), IndexField.KIND);
        unitOf = DocValues.getSorted(segment.reader(), IndexField.UNIT);
    }

    @Override
    public void collect(int document) throws IOException {
        String itsKind = value(kindOf, document);
        String itsUnit = value(unitOf, document);
        boolean kindFits = kind.isEmpty() || kind.equals(itsKind);
        boolean unitFits = unit.isEmpty() || unit.equals(itsUnit);
        if (unitFits) {
            kinds.merge(itsKind, 1L, Long::sum);
        }
        if (kindFits && !itsUnit.isEmpty()) {
            units.merge(itsUnit, 1L, Long::sum);
        }
        if (kindFits && unitFits) {
            total++;
        }
    }

    private static String value(SortedDocValues values, int document) throws IOException {
        return values.advanceExact(document) ? values.lookupOrd(values.ordValue()).utf8ToString() : "";
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    long total() {
        return total;
    }

    List<SearchCount> kinds() {
        return counts(kinds);
    }

    List<SearchCount> units() {
        return counts(units);
    }

    private static List<SearchCount> counts(Map<String, Long> counted) {
        return counted.entrySet().stream().map(entry -> new SearchCount(entry.getKey(), entry.getValue()))
            .sorted(Comparator.comparing(SearchCount::count).reversed().thenComparing(SearchCount::value)).toList();
    }
}
