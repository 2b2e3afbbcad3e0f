package org.tongzhou.core.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.junit.jupiter.api.Test;

class ConflictsTest {
    private final Deque<RuntimeException> failures = new ArrayDeque<>();
    private int times;

    @Test
    void workWithoutConflictIsDoneOnce() {
        write();

        assertThat(times).isEqualTo(1);
    }

    @Test
    void aRowThatAnotherAddedMeanwhileIsWrittenTheSecondTime() {
        write(database("23505"));

        assertThat(times).isEqualTo(2);
    }

    @Test
    void aDeadlockIsTriedOnceMore() {
        write(database("40001"));

        assertThat(times).isEqualTo(2);
    }

    @Test
    void anotherVersionIsTriedOnceMore() {
        write(new EJBException(new OptimisticLockException()));

        assertThat(times).isEqualTo(2);
    }

    @Test
    void aSecondConflictIsARefusalThatKeepsItsCause() {
        RuntimeException second = database("40XL1");

        assertThatThrownBy(() -> write(database("40001"), second)).isInstanceOf(StaleDataException.class).hasCause(second);
        assertThat(times).isEqualTo(2);
    }

    @Test
    void anyOtherFailureReachesTheCallerAtOnce() {
        RuntimeException disconnected = database("08006");

        assertThatThrownBy(() -> write(disconnected)).isSameAs(disconnected);
        assertThat(times).isEqualTo(1);
    }

    @Test
    void anotherFailureOfTheSecondTimeReachesTheCaller() {
        RuntimeException refusal = new NotFoundException("pages.windowNotFound", "1");

        assertThatThrownBy(() -> write(database("23505"), refusal)).isSameAs(refusal);
    }

    private void write(RuntimeException... inTurn) {
        failures.addAll(Arrays.asList(inTurn));
        Conflicts.retryOnce(() -> {
            times++;
            if (!failures.isEmpty()) {
                throw failures.remove();
            }
        }, () -> new StaleDataException("pages.preferences.conflict"));
    }

    private static RuntimeException database(String sqlState) {
        return new EJBException(new PersistenceException(new SQLException("refused", sqlState)));
    }
}
