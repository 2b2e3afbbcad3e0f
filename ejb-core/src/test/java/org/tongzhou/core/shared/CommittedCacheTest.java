package org.tongzhou.core.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CommittedCacheTest {
    private final TransactionOfTest transaction = new TransactionOfTest();
    private final CommittedCache<String, String> cache = new CommittedCache<>(transaction, 2);
    private final Map<String, String> database = new HashMap<>(Map.of("a", "old"));
    private int reads;

    @Test
    void aValueIsReadOnce() {
        read("a");
        read("a");

        assertThat(reads).isEqualTo(1);
    }

    @Test
    void absenceIsNotRemembered() {
        assertThat(read("b")).isEmpty();
        database.put("b", "new");

        assertThat(read("b")).contains("new");
    }

    @Test
    void whoChangesReadsTheChangeAndLeavesNothingBehindBeforeTheEnd() {
        read("a");
        transaction.begin();
        database.put("a", "new");
        cache.changed("a");

        assertThat(read("a")).contains("new");
        transaction.suspended(() -> assertThat(read("a")).contains("old"));
    }

    @Test
    void everybodyReadsAnewAfterTheTransaction() {
        read("a");
        transaction.begin();
        database.put("a", "new");
        cache.changed("a");

        transaction.commit();

        assertThat(read("a")).contains("new");
    }

    @Test
    void aChangeOutsideOfTransactionsCountsAtOnce() {
        read("a");
        database.put("a", "new");

        cache.changed("a");

        assertThat(read("a")).contains("new");
    }

    @Test
    void aValueReadWhileAnotherTransactionEndsIsNotRemembered() {
        Optional<String> readTooEarly = cache.get("a", key -> {
            String before = database.get(key);
            database.put(key, "new");
            cache.changed(key);
            return Optional.of(before);
        });

        assertThat(readTooEarly).contains("old");
        assertThat(read("a")).contains("new");
    }

    @Test
    void aFullCacheStartsOver() {
        database.putAll(Map.of("b", "b", "c", "c"));
        read("a");
        read("b");
        read("c");

        read("c");
        read("a");

        assertThat(reads).isEqualTo(4);
    }

    private Optional<String> read(String key) {
        return cache.get(key, k -> {
            reads++;
            return Optional.ofNullable(database.get(k));
        });
    }
}
