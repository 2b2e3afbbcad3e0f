package org.tongzhou.core.search;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.tongzhou.core.shared.OfficeZone;
import org.tongzhou.core.shared.PageRequest;

/** One search in an index, by somebody who bears some marks: what he may not find takes part in nothing, neither in numbers nor in order. */
final class IndexSearch {
    /** Nobody turns more pages. */
    static final int REACHED_MAX = 10_000;
    /** How much more is looked at where parts of the same things took the places. */
    private static final int WIDER = 4;
    private static final Sort NEWEST = new Sort(LongField.newSortField(IndexField.MOMENT, true, SortedNumericSelector.Type.MAX), SortField.FIELD_SCORE);

    private final SearchFilter filter;
    private final Collection<SearchSight> sights;
    private final Instant now;
    private final WordQuery words;

    IndexSearch(SearchFilter filter, Collection<SearchSight> sights, Instant now) {
        this.now = now;
        this.filter = filter;
        this.sights = sights;
        this.words = new WordQuery(filter.text());
    }

    SearchResult in(OfficeIndex index, PageRequest page) throws IOException {
        Optional<Query> wanted = words.query();
        if (wanted.isEmpty()) {
            return SearchResult.NOTHING;
        }
        IndexSearcher searcher = index.acquire();
        try {
            Query visible = visible(wanted.get());
            FoundCounter counter = new FoundCounter(filter.kind(), filter.unit(), filter.place());
            searcher.search(visible, counter);
            return new SearchResult(rows(searcher, chosen(visible), page, counter), counter.total(), counter.kinds(), counter.units(), counter.places(), true);
        } finally {
            index.release(searcher);
        }
    }

    private Query visible(Query wanted) {
        List<BytesRef> tokens = sights.stream().map(sight -> new BytesRef(sight.token())).toList();
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(wanted, Occur.MUST)
            .add(new TermInSetQuery(IndexField.SIGHT, tokens), Occur.FILTER)
            .add(new TermInSetQuery(IndexField.EXCEPT, tokens), Occur.MUST_NOT)
            .add(LongField.newRangeQuery(IndexField.END, Long.MIN_VALUE, now.toEpochMilli()), Occur.MUST_NOT);
        if (filter.from() != null || filter.to() != null) {
            long from = filter.from() == null ? Long.MIN_VALUE : begin(filter.from()).toEpochMilli();
            long to = filter.to() == null ? Long.MAX_VALUE : begin(filter.to().plusDays(1)).toEpochMilli() - 1;
            all.add(LongField.newRangeQuery(IndexField.MOMENT, from, to), Occur.FILTER);
        }
        return all.build();
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(OfficeZone.ID).toInstant();
    }

    private Query chosen(Query visible) {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(visible, Occur.MUST);
        choose(all, IndexField.KIND, filter.kind());
        choose(all, IndexField.UNIT, filter.unit());
        if (!filter.place().isEmpty()) {
            all.add(within(filter.place()), Occur.FILTER);
        }
        return all.build();
    }

    /** A place and all that lies in it. */
    private static Query within(String place) {
        return new BooleanQuery.Builder().add(new TermQuery(new Term(IndexField.PLACE, place)), Occur.SHOULD)
            .add(new PrefixQuery(new Term(IndexField.PLACE, place + SearchDocument.BELOW)), Occur.SHOULD).build();
    }

    private static void choose(BooleanQuery.Builder all, String field, String value) {
        if (!value.isEmpty()) {
            all.add(new TermQuery(new Term(field, value)), Occur.FILTER);
        }
    }

    private List<SearchRow> rows(IndexSearcher searcher, Query query, PageRequest page, FoundCounter counter) throws IOException {
        if (page.first() >= REACHED_MAX) {
            return List.of();
        }
        StoredFields stored = searcher.storedFields();
        List<SearchRow> rows = new ArrayList<>();
        for (ScoreDoc found : best(searcher, query, page.first() + page.size()).stream().skip(page.first()).limit(page.size()).toList()) {
            rows.add(row(stored.document(found.doc), counter));
        }
        return rows;
    }

    /** The first of what is found, at least as many as wanted if there are; a long topic does not crowd out the rest, unless a kind is chosen. */
    private List<ScoreDoc> best(IndexSearcher searcher, Query query, int wanted) throws IOException {
        for (int asked = wanted;; asked *= WIDER) {
            ScoreDoc[] found = filter.order() == SearchOrder.NEWEST ? searcher.search(query, asked, NEWEST).scoreDocs : searcher.search(query, asked).scoreDocs;
            List<ScoreDoc> gathered = filter.kind().isEmpty() ? gathered(searcher, found) : List.of(found);
            if (gathered.size() >= wanted || found.length < asked) {
                return gathered;
            }
        }
    }

    /** Of the parts of each thing the first alone. */
    private static List<ScoreDoc> gathered(IndexSearcher searcher, ScoreDoc[] found) throws IOException {
        BinaryDocValues values = MultiDocValues.getBinaryValues(searcher.getIndexReader(), IndexField.WHOLE);
        if (values == null) {
            return List.of(found);
        }
        Map<Integer, String> wholes = new HashMap<>();
        for (int document : Arrays.stream(found).mapToInt(each -> each.doc).sorted().toArray()) { // the values are read forwards alone
            if (values.advanceExact(document)) {
                wholes.put(document, values.binaryValue().utf8ToString());
            }
        }
        Set<String> taken = new HashSet<>();
        return Arrays.stream(found).filter(each -> !wholes.containsKey(each.doc) || taken.add(wholes.get(each.doc))).toList();
    }

    private SearchRow row(Document found, FoundCounter counter) {
        Snippets snippets = new Snippets(words);
        String heading = found.get(IndexField.HEADING);
        String title = heading == null ? found.get(IndexField.TITLE) : heading;
        return new SearchRow(found.get(IndexField.KIND), found.get(IndexField.KEY), snippets.whole(title),
            snippets.best(found.get(IndexField.TEXT)), found.get(IndexField.UNIT), found.get(IndexField.PLACE), found.get(IndexField.AUTHOR),
            Instant.ofEpochMilli(found.getField(IndexField.MOMENT).numericValue().longValue()), found.get(IndexField.HREF),
            counter.more(found.get(IndexField.WHOLE)));
    }
}
