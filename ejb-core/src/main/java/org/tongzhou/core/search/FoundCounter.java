package org.tongzhou.core.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/**
 * Counts what is found by kind, by unit and by place: each as if there were no choice of it, but with the choice of the others. What stands in a place that
 * lies in others is counted in each of these. The parts of one thing are one, unless their kind is chosen: each number is what is listed by that choice.
 */
final class FoundCounter extends SimpleCollector {
    private final Facet kinds;
    private final Facet units;
    private final Facet places;
    private final List<Facet> facets;
    private final boolean gathers;
    private final Map<String, Long> parts = new HashMap<>();
    private BinaryDocValues wholes;
    private long total;

    /** @param kind the chosen one, {@code unit} and {@code place} likewise; empty if none is */
    FoundCounter(String kind, String unit, String place) {
        kinds = new Facet(IndexField.KIND, kind);
        units = new Facet(IndexField.UNIT, unit);
        places = new PlaceFacet(place);
        facets = List.of(kinds, units, places);
        gathers = kind.isEmpty();
    }

    @Override
    protected void doSetNextReader(LeafReaderContext segment) throws IOException {
        for (Facet facet : facets) {
            facet.open(segment);
        }
        wholes = DocValues.getBinary(segment.reader(), IndexField.WHOLE);
    }

    @Override
    public void collect(int document) throws IOException {
        int misses = 0;
        for (Facet facet : facets) {
            misses += facet.fits(document) ? 0 : 1;
        }
        String whole = gathers && wholes.advanceExact(document) ? wholes.binaryValue().utf8ToString() : "";
        if (misses == 0 && (whole.isEmpty() || parts.merge(whole, 1L, Long::sum) == 1)) {
            total++;
        }
        for (Facet facet : facets) {
            if (misses == 0 || misses == 1 && !facet.fits) {
                facet.count(facet == kinds ? "" : whole);
            }
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    long total() {
        return total;
    }

    /** How many parts of something are found beside the one that is listed. @param whole null if it is no part */
    long more(String whole) {
        return whole == null ? 0 : parts.getOrDefault(whole, 1L) - 1;
    }

    List<SearchCount> kinds() {
        return kinds.counts();
    }

    List<SearchCount> units() {
        return units.counts();
    }

    List<SearchCount> places() {
        return places.counts();
    }

    /** The values of a field; what has none is not counted. */
    private static class Facet {
        private final String field;
        private final String chosen;
        private final Map<String, Long> counted = new HashMap<>();
        private final Set<String> gathered = new HashSet<>();
        private SortedDocValues values;
        private String[] names;
        private String value;
        private boolean fits;

        Facet(String field, String chosen) {
            this.field = field;
            this.chosen = chosen;
        }

        void open(LeafReaderContext segment) throws IOException {
            values = DocValues.getSorted(segment.reader(), field);
            names = new String[values.getValueCount()];
        }

        /** Whether a document has the value that is chosen; of what {@link #count} then counts. */
        boolean fits(int document) throws IOException {
            value = values.advanceExact(document) ? name(values.ordValue()) : "";
            fits = chosen.isEmpty() || isWithin(value, chosen);
            return fits;
        }

        boolean isWithin(String found, String asked) {
            return asked.equals(found);
        }

        /** By what a value is counted. */
        List<String> levels(String found) {
            return List.of(found);
        }

        private String name(int number) throws IOException {
            if (names[number] == null) {
                names[number] = values.lookupOrd(number).utf8ToString();
            }
            return names[number];
        }

        /** @param whole of whose parts one is counted; empty for none */
        void count(String whole) {
            if (!value.isEmpty() && (whole.isEmpty() || gathered.add(value + '\n' + whole))) {
                counted.merge(value, 1L, Long::sum);
            }
        }

        List<SearchCount> counts() {
            Map<String, Long> all = new HashMap<>();
            counted.forEach((found, count) -> levels(found).forEach(level -> all.merge(level, count, Long::sum)));
            return all.entrySet().stream().map(entry -> new SearchCount(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(SearchCount::count).reversed().thenComparing(SearchCount::value)).toList();
        }
    }

    /** Places, of which some lie in others. */
    private static final class PlaceFacet extends Facet {
        PlaceFacet(String chosen) {
            super(IndexField.PLACE, chosen);
        }

        @Override
        boolean isWithin(String found, String asked) {
            return found.equals(asked) || found.startsWith(asked + SearchDocument.BELOW);
        }

        @Override
        List<String> levels(String found) {
            List<String> levels = new ArrayList<>(List.of(found));
            for (int end = found.lastIndexOf(SearchDocument.BELOW); end > 0; end = found.lastIndexOf(SearchDocument.BELOW, end - 1)) {
                levels.add(found.substring(0, end));
            }
            return levels;
        }
    }
}
