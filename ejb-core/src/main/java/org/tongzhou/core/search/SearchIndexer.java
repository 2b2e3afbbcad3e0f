package org.tongzhou.core.search;

import static jakarta.ejb.ConcurrencyManagementType.BEAN;
import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;
import org.tongzhou.core.shared.Conflicts;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.RuleViolationException;

/**
 * Keeps the index of this node: a thread takes in what was committed here at once, what was committed elsewhere within some seconds. Serves
 * {@link SearchService} and {@link SearchRebuildService}; it has no door of its own.
 */
@Singleton
@Startup
@DependsOn("DatabaseMigration")
@ConcurrencyManagement(BEAN)
@TransactionAttribute(NOT_SUPPORTED)
public class SearchIndexer {
    private static final Logger LOG = System.getLogger(SearchIndexer.class.getName());
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);
    /** How long a search waits for what was committed before it. */
    private static final Duration PATIENCE = Duration.ofMillis(800);

    @Inject
    SearchFeed feed;
    @Inject
    SearchSignal signal;
    @Inject
    Clock clock;
    @Resource
    ManagedThreadFactory threads;

    private final ReentrantLock writing = new ReentrantLock();
    private final ReentrantLock rebuilding = new ReentrantLock();
    private IndexFolders folders;
    private Thread thread;
    private volatile IndexPass pass;
    private volatile OfficeIndex index;
    private volatile boolean ended;
    private volatile boolean failing;

    @PostConstruct
    void begin() {
        thread = threads.newThread(this::follow);
        thread.setName("tongzhou-search");
        thread.start();
    }

    @PreDestroy
    void end() {
        ended = true;
        signal.tell();
        writing.lock(); // not interrupted: that would close files under the index
        try {
            if (index != null) {
                index.keep();
                index.close();
            }
        } catch (IOException | AlreadyClosedException e) {
            LOG.log(Level.WARNING, "the index of the search was not closed; it goes on from what it kept last", e);
        } finally {
            writing.unlock();
        }
    }

    private void follow() {
        while (!ended) {
            long told = signal.told();
            if (takeChanges()) {
                signal.settle(told);
            }
            try {
                if (failing) {
                    Thread.sleep(LOOK_EVERY.toMillis());
                } else {
                    signal.awaitNews(LOOK_EVERY);
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** @return whether all that was committed before is in the index */
    private boolean takeChanges() {
        writing.lock();
        try {
            if (ended) {
                return false;
            }
            if (index == null) {
                open();
            }
            pass.run();
            failing = false;
            return true;
        } catch (IOException | AlreadyClosedException e) {
            giveUp(e);
            return false;
        } catch (RuntimeException | Error e) { // a thread that ended unheard would leave an old index in use
            if (!(e instanceof RuntimeException conflict && Conflicts.isConflict(conflict))) { // somebody is writing changes; the next look sees them
                failing = true;
                LOG.log(Level.WARNING, "the search does not follow changes; it tries again", e);
            }
            return false;
        } finally {
            writing.unlock();
        }
    }

    /** An index that can not be written any more tells what is not so any more: nothing is found until it is open again. */
    private void giveUp(Exception cause) {
        if (!failing) {
            LOG.log(Level.WARNING, "the index of the search failed; it is opened again", cause);
        }
        failing = true;
        OfficeIndex broken = index;
        index = null;
        if (broken != null) {
            IOUtils.closeWhileHandlingException(broken);
        }
    }

    private void open() throws IOException {
        folders = new IndexFolders(Path.of(System.getProperty("tongzhou.data", ".")), origin());
        Path folder = folders.present();
        OfficeIndex opened = openOrMakeAnew(folder);
        try {
            if (!opened.isFilled()) {
                LOG.log(Level.INFO, "the search is being filled");
                new IndexFilling(feed, clock).fill(opened, count -> { });
            }
            folders.tidy();
            pass = new IndexPass(feed, clock, opened);
            pass.run(); // before anybody searches: what it has kept may be seen by fewer now
            index = opened;
            pass.takeUp();
        } catch (IOException | RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    /** An index that cannot be read, has missed changes, or does not know all kinds of things, is made anew. */
    private OfficeIndex openOrMakeAnew(Path folder) throws IOException {
        try {
            OfficeIndex opened = new OfficeIndex(folder);
            if (!opened.isFilled() || opened.isFilledWith(feed.listKinds()) && feed.isContinued(opened.position())) {
                return opened;
            }
            opened.close();
        } catch (LockObtainFailedException e) {
            throw e; // somebody else writes in it: it is not to be deleted under him
        } catch (IOException | IllegalArgumentException e) {
            LOG.log(Level.WARNING, "the index of the search cannot be read and is filled anew", e);
        }
        IndexFolders.delete(folder);
        return new OfficeIndex(folder);
    }

    private String origin() {
        return feed.findOrigin().orElseGet(() -> {
            try {
                feed.nameOrigin();
            } catch (RuntimeException e) {
                LOG.log(Level.INFO, "another node has named the database");
            }
            return feed.findOrigin().orElseThrow();
        });
    }

    /** Waits a little for what was committed on this node; before the index is open it says so. */
    public SearchResult search(SearchFilter filter, Collection<SearchSight> sights, PageRequest page) {
        signal.awaitSettled(PATIENCE);
        IndexSearch search = new IndexSearch(filter, sights, clock.instant());
        try {
            return search(search, page);
        } catch (AlreadyClosedException e) { // another one has taken its place meanwhile
            return search(search, page);
        }
    }

    private SearchResult search(IndexSearch search, PageRequest page) {
        try {
            OfficeIndex present = index;
            return present == null ? SearchResult.PREPARING : search.in(present, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isRebuilding() {
        return index == null || rebuilding.isLocked();
    }

    /**
     * Makes a new index beside the present one, in which people search meanwhile, and puts it in its place.
     *
     * @param progress is told how much of each kind has been read
     * @return how many things are found from now on
     */
    public int rebuild(Consumer<SearchCount> progress) {
        if (index == null || !rebuilding.tryLock()) {
            throw new RuleViolationException("search.rebuildingAlready");
        }
        try {
            Path folder = folders.next();
            OfficeIndex made = new OfficeIndex(folder);
            try {
                new IndexFilling(feed, clock).fill(made, progress);
            } catch (IOException | RuntimeException e) {
                made.close();
                throw e;
            }
            exchange(folder, made);
            return made.documents();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            rebuilding.unlock();
        }
    }

    private void exchange(Path folder, OfficeIndex made) throws IOException {
        writing.lock();
        try {
            IndexPass next = new IndexPass(feed, clock, made);
            OfficeIndex old = index;
            try {
                next.run(); // before anybody searches in it: what was read first may be seen by fewer now
                folders.makePresent(folder);
            } catch (IOException | RuntimeException e) {
                made.close();
                throw e;
            }
            pass = next;
            index = made;
            if (old != null) { // it may have broken meanwhile
                old.close();
            }
            folders.tidy();
        } finally {
            writing.unlock();
        }
    }

    /** How it is. @param behind changes that are not in it yet */
    public record State(boolean open, boolean failing, int documents, long behind, Instant filledAt) {
    }

    public State state() {
        try {
            return state(index);
        } catch (AlreadyClosedException e) { // another one has taken its place meanwhile
            return state(index);
        }
    }

    private State state(OfficeIndex present) {
        try {
            return present == null ? new State(false, failing, 0, 0, Instant.EPOCH)
                : new State(true, failing, present.documents(), feed.countAfter(pass.read()), present.filledAt());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
