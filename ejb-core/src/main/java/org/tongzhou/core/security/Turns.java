package org.tongzhou.core.security;

import java.util.concurrent.Semaphore;
import org.tongzhou.core.shared.StaleDataException;

/** Lets a few do something costly at once and some more wait, in the order in which they came. */
final class Turns {
    private final Semaphore atOnce;
    private final Semaphore admitted;

    Turns(int atOnce, int waiting) {
        this.atOnce = new Semaphore(atOnce, true);
        this.admitted = new Semaphore(atOnce + waiting);
    }

    /** @throws StaleDataException at once if too many wait already */
    void take(Runnable work) {
        if (!admitted.tryAcquire()) {
            throw new StaleDataException("security.loginBusy");
        }
        try {
            atOnce.acquireUninterruptibly();
            try {
                work.run();
            } finally {
                atOnce.release();
            }
        } finally {
            admitted.release();
        }
    }
}
