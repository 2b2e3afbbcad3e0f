package org.tongzhou.it.todo;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/**
 * Counts the statements that this thread has the persistence provider send while it is open, by the provider's log; not those that fetch a block of
 * ids, as it depends on what was stored before when they come.
 */
public final class SqlCount extends Handler implements AutoCloseable {
    private static final Pattern BLOCK_OF_IDS = Pattern.compile("(?i)nextval|next value for");

    private final Logger logger = Logger.getLogger("org.eclipse.persistence.session");
    private final Level before = logger.getLevel();
    private final boolean passedOn = logger.getUseParentHandlers();
    private final long thread = Thread.currentThread().getId();
    private final AtomicInteger statements = new AtomicInteger();

    public SqlCount() {
        setLevel(Level.FINE);
        logger.addHandler(this);
        logger.setUseParentHandlers(false);
        logger.setLevel(Level.FINE);
    }

    public int statements() {
        return statements.get();
    }

    @Override
    public void publish(LogRecord message) {
        if (Thread.currentThread().getId() == thread && message.getLoggerName().endsWith(".sql") && !BLOCK_OF_IDS.matcher(message.getMessage()).find()) {
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
