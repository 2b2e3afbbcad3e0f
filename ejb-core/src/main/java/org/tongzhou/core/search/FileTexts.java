package org.tongzhou.core.search;

import static jakarta.ejb.ConcurrencyManagementType.BEAN;
import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.tongzhou.core.attachments.ContentStore;
import org.tongzhou.core.attachments.StoredFile;

/**
 * The words of files. A thread of each node reads a file once, however often it is attached, and tells then that what it belongs to has changed; until then that is found
 * without it. What is too large, cannot be read, or has ended the server twice, is found by its name.
 */
@Singleton
@ConcurrencyManagement(BEAN)
@TransactionAttribute(NOT_SUPPORTED)
public class FileTexts {
    private static final Logger LOG = System.getLogger(FileTexts.class.getName());
    private static final long BYTES_MAX = 32L << 20;
    private static final long PATIENCE_MILLIS = 20_000;
    private static final int WAITING_MAX = 20_000;

    @Inject
    ContentStore store;
    @Inject
    SearchTold told;
    @Resource
    ManagedThreadFactory threads;
    private final BlockingQueue<Reading> waiting = new LinkedBlockingQueue<>(WAITING_MAX);
    private final Path folder;
    private final FileMarks marks;
    private volatile String present;
    private volatile boolean ended;

    public FileTexts() {
        this(Path.of(System.getProperty("tongzhou.data", "."), "search", "texts"));
    }

    FileTexts(Path folder) {
        this.folder = folder;
        this.marks = new FileMarks(folder);
    }

    private record Reading(StoredFile file, String kind, String key) {
    }

    @PostConstruct
    void begin() {
        threads.newThread(this::readAll).start();
    }

    @PreDestroy
    void end() {
        ended = true;
        waiting.clear();
        waiting.add(new Reading(null, "", ""));
        String unread = present;
        if (unread != null) {
            unmark(unread); // it did nothing wrong
        }
    }

    private void unmark(String sha256) {
        try {
            marks.end(sha256);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "a file seems to be read on: {0}", sha256);
        }
    }

    /** A document with the words of its files, and of its files those alone that are yet to be read. */
    public SearchDocument complete(SearchDocument document) {
        if (document.files().isEmpty()) {
            return document;
        }
        StringBuilder text = new StringBuilder(document.text());
        List<StoredFile> unread = new ArrayList<>();
        for (StoredFile file : document.files()) {
            text.append('\n').append(file.name()).append('\n');
            if (FileWords.READABLE.contains(file.type()) && file.sizeBytes() <= BYTES_MAX) {
                find(file.sha256()).ifPresentOrElse(text::append, () -> unread.add(file));
            }
        }
        unread.forEach(file -> waiting.offer(new Reading(file, document.kind(), document.key())));
        return document.with(text.toString(), unread);
    }

    private Optional<String> find(String sha256) {
        try {
            return Optional.of(Files.readString(folder.resolve(sha256)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readAll() {
        while (!ended) {
            try {
                Reading next = waiting.take();
                if (!ended) {
                    read(next);
                }
            } catch (InterruptedException e) {
                return;
            } catch (IOException | RuntimeException e) {
                LOG.log(Level.WARNING, "the words of a file are not kept; it is tried again after a restart", e);
            }
        }
    }

    private void read(Reading next) throws IOException {
        String sha256 = next.file().sha256();
        if (find(sha256).isEmpty()) {
            Files.createDirectories(folder);
            keep(sha256, wordsMarked(next.file()));
            marks.end(sha256);
        }
        told.changed(next.kind(), next.key());
    }

    private void keep(String sha256, String words) throws IOException {
        Path written = Files.writeString(folder.resolve(sha256 + ".new"), words);
        Files.move(written, folder.resolve(sha256), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private String wordsMarked(StoredFile file) throws IOException {
        if (!marks.begin(file.sha256())) {
            LOG.log(Level.WARNING, "the server ended twice while this was read, it is found by its name alone: {0}", file.sha256());
            return "";
        }
        present = file.sha256();
        try {
            return words(file);
        } finally {
            present = null;
        }
    }

    private String words(StoredFile file) {
        try (InputStream content = store.open(file.sha256())) {
            return FileWords.read(file.type(), content.readAllBytes(), PATIENCE_MILLIS);
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) { // whatever is in it
            LOG.log(Level.WARNING, "a file is found by its name alone: {0} {1}", file.sha256(), e.toString());
            return "";
        }
    }

    /** Forgets the words of contents that are kept no more. */
    public void clean() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Set<String> kept = new HashSet<>();
        for (int part = 0; part < ContentStore.PARTS; part++) {
            kept.addAll(store.list(part).keySet());
        }
        try (Stream<Path> all = Files.list(folder)) {
            for (Path text : all.filter(each -> !kept.contains(content(each))).toList()) {
                Files.deleteIfExists(text);
            }
        }
    }

    /** Which content a file here is about, also while it is being read or written. */
    private static String content(Path text) {
        String name = text.getFileName().toString();
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
