package org.tongzhou.it.todo;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Counts the statements that this thread has the persistence provider send while it is open, by the provider's log. */
final class SqlCount extends Handler implements AutoCloseable {
    private final Logger logger = Logger.getLogger("org.eclipse.persistence.session");
    private final Level before = logger.getLevel();
    private final boolean passedOn = logger.getUseParentHandlers();
    private final long thread = Thread.currentThread().getId();
    private final AtomicInteger statements = new AtomicInteger();

    SqlCount() {
        setLevel(Level.FINE);
        logger.addHandler(this);
        logger.setUseParentHandlers(false);
        logger.setLevel(Level.FINE);
    }

    int statements() {
        return statements.get();
    }

    @Override
    public void publish(LogRecord message) {
        if (Thread.currentThread().getId() == thread && message.getLoggerName().endsWith(".sql")) {
            statements.incrementAndGet();
        }
    }

    @Override
    public void flush() {
        // nothing is kept
    }

    @Override
    public void close() {
        logger.setLevel(before);
        logger.setUseParentHandlers(passedOn);
        logger.removeHandler(this);
    }
}
