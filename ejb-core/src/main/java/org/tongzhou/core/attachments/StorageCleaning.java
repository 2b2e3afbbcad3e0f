package org.tongzhou.core.attachments;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Map;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.AuditedAct;

/**
 * Forgets what no object has claimed for a day, and deletes contents that no file has, each night or when the administrator says so. Uploads go on
 * meanwhile; what was stopped halfway is made up for by the next night.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StorageCleaning {
    private static final Logger LOG = System.getLogger(StorageCleaning.class.getName());

    @Inject
    StorageLedger ledger;
    @Inject
    ContentStore store;
    @Inject
    Acts acts;
    @Inject
    Clock clock;

    /** Each node of a cluster may do it. */
    @Schedule(hour = "3", minute = "50", persistent = false)
    void cleanAtNight() {
        clean();
    }

    public Cleanup clean() {
        Cleanup found = Cleanup.waiting(ledger.forgetWaiting());
        for (int part = 0; part < ContentStore.PARTS; part++) {
            StorageLedger.Difference difference = ledger.compare(part);
            for (Map.Entry<String, Long> content : difference.unused().entrySet()) {
                if (ledger.deleteUnused(content.getKey())) {
                    found = found.withUnused(1, content.getValue());
                }
            }
            difference.missing().forEach(sha256 -> LOG.log(Level.ERROR, "the content of a file is not in the store, or not whole: {0}", sha256));
            found = found.withMissing(difference.missing().size());
        }
        return told(found.withAbandoned(deleteAbandoned()));
    }

    private int deleteAbandoned() {
        try {
            return store.deleteAbandoned(clock.instant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Cleanup told(Cleanup done) {
        if (!done.isNothing()) {
            acts.tell(AuditedAct.of(AttachmentActs.CLEAN).with("waiting", done.waiting()).with("unused", done.unused())
                .with("unusedBytes", done.unusedBytes()).with("missing", done.missing()).with("abandoned", done.abandoned()));
        }
        return done;
    }

    /** What {@link #clean} would find now, without a change; uploads that were broken off are not counted. */
    public Cleanup rehearse() {
        Cleanup found = Cleanup.waiting(ledger.countWaiting());
        for (int part = 0; part < ContentStore.PARTS; part++) {
            StorageLedger.Difference difference = ledger.compare(part);
            found = found.withUnused(difference.unused().size(), difference.unused().values().stream().mapToLong(Long::longValue).sum())
                .withMissing(difference.missing().size());
        }
        return found;
    }
}
