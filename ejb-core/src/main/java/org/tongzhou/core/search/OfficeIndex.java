package org.tongzhou.core.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;

/**
 * An index in a folder. What is put in or removed is found once it is shown, and outlives a killed server once it is kept; with it the place in the changes
 * is kept up to which it has come, so what was not kept is read again.
 */
final class OfficeIndex implements Closeable {
    private static final String POSITION = "position";
    private static final String FILLED_AT = "filledAt";
    private static final String KINDS = "kinds";
    private static final String FORMAT = "format";
    /** Of the fields; one that was filled with others is filled anew. */
    private static final String PRESENT_FORMAT = "5";
    private static final int UNREAD_MAX = 20_000;

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Map<String, String> facts = new TreeMap<>();

    OfficeIndex(Path folder) throws IOException {
        directory = FSDirectory.open(folder);
        writer = new IndexWriter(directory, new IndexWriterConfig(new OfficeAnalyzer()));
        try {
            if (writer.getLiveCommitData() != null) {
                writer.getLiveCommitData().forEach(fact -> facts.put(fact.getKey(), fact.getValue()));
            }
            searchers = new SearcherManager(writer, new SearcherFactory());
        } catch (IOException | RuntimeException e) { // a damaged part shows here, not before
            IOUtils.closeWhileHandlingException(writer::rollback, directory);
            throw e;
        }
    }

    /** Whether it was ever filled to the end. */
    boolean isFilled() {
        return facts.containsKey(POSITION);
    }

    long position() {
        return Long.parseLong(facts.getOrDefault(POSITION, "0"));
    }

    /** Whether it was filled to the end with these kinds, and with all fields: a release may have brought others. */
    boolean isFilledWith(List<String> kinds) {
        return isFilled() && PRESENT_FORMAT.equals(facts.get(FORMAT)) && String.join(",", kinds).equals(facts.get(KINDS));
    }

    /** When it was filled from the beginning. */
    Instant filledAt() {
        return Instant.parse(facts.getOrDefault(FILLED_AT, Instant.EPOCH.toString()));
    }

    /** How many things are found, each once whatever forms it has. */
    int documents() throws IOException {
        IndexSearcher searcher = acquire();
        try {
            return searcher.getIndexReader().numDocs() - searcher.count(new PrefixQuery(new Term(IndexField.EXCEPT, "")));
        } finally {
            release(searcher);
        }
    }

    void put(SearchDocument found) throws IOException {
        Document document = new Document();
        String id = id(found.kind(), found.key());
        document.add(new StringField(IndexField.ID, id, Store.NO));
        document.add(new StringField(IndexField.KIND, found.kind(), Store.YES));
        document.add(new SortedDocValuesField(IndexField.KIND, new BytesRef(found.kind())));
        document.add(new StoredField(IndexField.KEY, found.key()));
        if (found.whole().isEmpty()) {
            document.add(new TextField(IndexField.TITLE, found.title(), Store.YES));
            TitleSounds.of(found.title()).forEach(sound -> document.add(new StringField(IndexField.SOUND, sound, Store.NO)));
        } else {
            document.add(new TextField(IndexField.HEADING, found.title(), Store.YES));
            document.add(new StoredField(IndexField.WHOLE, found.whole()));
            document.add(new BinaryDocValuesField(IndexField.WHOLE, new BytesRef(found.whole())));
        }
        document.add(new TextField(IndexField.TEXT, found.text(), Store.YES));
        document.add(new TextField(IndexField.ABOUT, found.unit() + "\n" + found.author(), Store.NO));
        document.add(new StringField(IndexField.UNIT, found.unit(), Store.YES));
        document.add(new SortedDocValuesField(IndexField.UNIT, new BytesRef(found.unit())));
        document.add(new StringField(IndexField.PLACE, found.place(), Store.YES));
        document.add(new SortedDocValuesField(IndexField.PLACE, new BytesRef(found.place())));
        document.add(new StoredField(IndexField.AUTHOR, found.author()));
        document.add(new LongField(IndexField.MOMENT, found.moment().toEpochMilli(), Store.YES));
        document.add(new StoredField(IndexField.HREF, found.href()));
        if (found.end() != null) {
            document.add(new LongField(IndexField.END, found.end().toEpochMilli(), Store.NO));
        }
        found.sights().forEach(sight -> document.add(new StringField(IndexField.SIGHT, sight.token(), Store.NO)));
        found.except().forEach(sight -> document.add(new StringField(IndexField.EXCEPT, sight.token(), Store.NO)));
        if (!found.files().isEmpty()) {
            document.add(new StringField(IndexField.UNREAD, IndexField.UNREAD, Store.NO));
        }
        writer.updateDocument(new Term(IndexField.ID, id), document);
    }

    void remove(String kind, String key) throws IOException {
        writer.deleteDocuments(new Term(IndexField.ID, id(kind, key)));
    }

    void removeAll(String kind) throws IOException {
        writer.deleteDocuments(new Term(IndexField.KIND, kind));
    }

    private static String id(String kind, String key) {
        return kind + '/' + key;
    }

    void filled(List<String> kinds, Instant at) {
        facts.put(KINDS, String.join(",", kinds));
        facts.put(FORMAT, PRESENT_FORMAT);
        facts.put(FILLED_AT, at.toString());
    }

    /** What is in it is found from now on. */
    void show(long position) throws IOException {
        facts.put(POSITION, Long.toString(position));
        writer.setLiveCommitData(facts.entrySet());
        searchers.maybeRefreshBlocking();
    }

    /** What was shown is kept. The disk has to say so of some dozen files: not a matter of each change. */
    void keep() throws IOException {
        writer.commit();
    }

    /** The things of a kind that have files yet to be read. */
    List<String> listUnread(String kind) throws IOException {
        IndexSearcher searcher = acquire();
        try {
            Query unread = new BooleanQuery.Builder().add(new TermQuery(new Term(IndexField.KIND, kind)), Occur.FILTER)
                .add(new TermQuery(new Term(IndexField.UNREAD, IndexField.UNREAD)), Occur.FILTER).build();
            List<String> keys = new ArrayList<>();
            for (ScoreDoc each : searcher.search(unread, UNREAD_MAX).scoreDocs) {
                keys.add(searcher.storedFields().document(each.doc).get(IndexField.KEY));
            }
            return keys;
        } finally {
            release(searcher);
        }
    }

    /** A view of the moment that does not change; to be given back by {@link #release}. */
    IndexSearcher acquire() throws IOException {
        return searchers.acquire();
    }

    void release(IndexSearcher searcher) throws IOException {
        searchers.release(searcher);
    }

    /** What was not kept is given up. */
    @Override
    public void close() throws IOException {
        searchers.close();
        writer.rollback();
        directory.close();
    }
}
