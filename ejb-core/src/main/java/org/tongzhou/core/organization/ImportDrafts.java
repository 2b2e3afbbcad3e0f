package org.tongzhou.core.organization;

import jakarta.ejb.Asynchronous;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The files that are being brought, one of each user, in memory only: numbers of people lie nowhere on the disk, and who loses a file by a
 * restart of the server has it still. The oldest goes when there are more than {@value #DRAFTS_MAX}, and each after an hour.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportDrafts {
    private static final int DRAFTS_MAX = 5;
    private static final Duration KEPT = Duration.ofHours(1);

    @Inject
    Clock clock;
    private final Map<String, ImportDraft> drafts = new LinkedHashMap<>();

    /** Keeps a file in the place of the one before. @return false if that is being written */
    public synchronized boolean put(String username, ImportFile file, ImportReport report) {
        forget();
        if (drafts.containsKey(username) && drafts.get(username).isRunning()) {
            return false;
        }
        drafts.put(username, new ImportDraft(username, file, report, clock.instant()));
        while (drafts.size() > DRAFTS_MAX && removeOldest()) {
            // one after the other
        }
        return true;
    }

    private boolean removeOldest() {
        Optional<ImportDraft> oldest = drafts.values().stream().filter(draft -> !draft.isRunning()).min(Comparator.comparing(ImportDraft::at));
        oldest.ifPresent(draft -> drafts.remove(draft.username()));
        return oldest.isPresent();
    }

    private void forget() {
        drafts.values().removeIf(draft -> !draft.isRunning() && draft.at().plus(KEPT).isBefore(clock.instant()));
    }

    /** The file that somebody has brought last. */
    public synchronized Optional<ImportDraft> find(String username) {
        forget();
        return Optional.ofNullable(drafts.get(username));
    }

    /** Forgets it, unless it is being written. */
    public synchronized void discard(String username) {
        drafts.values().removeIf(draft -> draft.username().equals(username) && !draft.isRunning());
    }

    /** Does some work in a thread of the server. */
    @Asynchronous
    public void inBackground(Runnable work) {
        work.run();
    }
}
