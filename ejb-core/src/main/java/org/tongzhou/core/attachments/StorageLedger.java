package org.tongzhou.core.attachments;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tongzhou.core.access.CurrentUser;

/** Keeps rows and contents in step, in short transactions of their own: what arrives slowly, or a cleaning that takes long, holds none open. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class StorageLedger {
    private static final Duration WAITS = Duration.ofDays(1);

    @Inject
    Shelving shelving;
    @Inject
    AttachmentRepository files;
    @Inject
    ContentStore store;
    @Inject
    CurrentUser currentUser;
    @Inject
    Clock clock;

    /** What rows and contents do not have in common. @param unused with their sizes */
    public record Difference(Map<String, Long> unused, Set<String> missing) {
    }

    /** Keeps what has arrived, as a file that waits for its object. */
    public AttachmentRow admit(Intake.Arrival arrival) {
        try {
            return shelving.keep(arrival, () -> files.bytesOfPerson(currentUser.username())).row();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that may be shown again and again without being told of; none if it is audited. @throws NotFoundException if there is none that the caller may read */
    public Optional<Attachment> findShown(long id) {
        Attachment file = shelving.readable(id);
        return shelving.isReadingAudited(file) ? Optional.empty() : Optional.of(file);
    }

    /** As if nothing waited any more that has for a day. Rows come first: what is brought meanwhile seems unused at most, which is looked at again. */
    public Difference compare(int part) {
        try {
            Map<String, Long> rows = files.hashes(part, forgotten());
            Map<String, Long> unused = new HashMap<>(store.list(part));
            Set<String> missing = new HashSet<>(rows.keySet());
            missing.removeIf(sha256 -> rows.get(sha256).equals(unused.get(sha256)));
            unused.keySet().removeAll(rows.keySet());
            return new Difference(unused, missing);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public long countWaiting() {
        return files.listForgotten(forgotten()).size();
    }

    /** @return how many */
    public long forgetWaiting() {
        files.lock();
        List<Attachment> waiting = files.listForgotten(forgotten());
        waiting.forEach(files::remove);
        return waiting.size();
    }

    /** Locked against uploads, so that none relies on a content that goes. @return whether it went */
    public boolean deleteUnused(String sha256) {
        files.lock();
        if (files.isUsed(sha256)) {
            return false;
        }
        try {
            store.delete(sha256);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Instant forgotten() {
        return clock.instant().minus(WAITS);
    }
}
