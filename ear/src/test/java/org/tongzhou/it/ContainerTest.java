package org.tongzhou.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Base of the tests inside the server: each runs in a transaction of its own, which is rolled back.
 * A test of what happens after a commit says {@code transaction.commit()} and leaves its rows: it uses unique names.
 */
@ExtendWith(ArquillianExtension.class)
public abstract class ContainerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60); // a test that succeeds never waits so long, however busy the machine

    @Resource
    protected UserTransaction transaction;

    @BeforeEach
    void begin() throws Exception {
        if (transaction != null) { // null on the client's side of a @RunAsClient test
            transaction.begin();
        }
    }

    @AfterEach
    void rollBack() throws Exception {
        if (transaction != null && transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
            transaction.rollback();
        }
    }

    /** Returns as soon as the condition, which what others do makes true, holds. */
    protected static void await(Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.call()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
