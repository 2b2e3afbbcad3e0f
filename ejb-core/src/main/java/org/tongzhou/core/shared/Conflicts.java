package org.tongzhou.core.shared;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLException;
import java.util.function.Supplier;

/** What to do when two write the same at the same time: try once more, as the other one is done by then. */
public final class Conflicts {
    /** SQLSTATE classes of a broken constraint and of a transaction given up: a deadlock, a lock not got in time. */
    private static final String CONSTRAINT = "23";
    private static final String ROLLED_BACK = "40";

    private Conflicts() {
    }

    /**
     * Does some work, and once more if it met a conflict. Each time must be a transaction of its own, that has written to the
     * database when the work returns.
     *
     * @param stale the refusal if the second time meets a conflict, too; any other failure reaches the caller as itself
     */
    public static void retryOnce(Runnable work, Supplier<StaleDataException> stale) {
        try {
            work.run();
        } catch (RuntimeException first) {
            if (!isConflict(first)) {
                throw first;
            }
            retry(work, stale);
        }
    }

    private static void retry(Runnable work, Supplier<StaleDataException> stale) {
        try {
            work.run();
        } catch (RuntimeException second) {
            if (!isConflict(second)) {
                throw second;
            }
            StaleDataException refusal = stale.get();
            refusal.initCause(second);
            throw refusal;
        }
    }

    /** Whether a failure, or what caused it, is such a conflict. */
    public static boolean isConflict(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException || cause instanceof PessimisticLockException
                    || cause instanceof SQLException refused && isConflict(refused.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isConflict(String sqlState) {
        return sqlState != null && (sqlState.startsWith(CONSTRAINT) || sqlState.startsWith(ROLLED_BACK));
    }
}
