package org.tongzhou.core.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.shared.LiveTopics.Audience;

class LiveTopicsTest {
    private static final Audience EVERYBODY = new Audience(true, Set.of());

    private final TransactionOfTest transaction = new TransactionOfTest();
    private final LiveTopics topics = new LiveTopics();
    private final List<News> told = new ArrayList<>();

    private record News(String topic, Audience audience) {
    }

    @BeforeEach
    void listen() {
        topics.transactions = transaction;
        topics.listen((topic, audience) -> told.add(new News(topic, audience)));
    }

    @Test
    void newsIsToldAfterTheCommitAndNotBefore() {
        transaction.begin();
        topics.fire("pages");
        assertThat(told).isEmpty();

        transaction.commit();

        assertThat(told).containsExactly(new News("pages", EVERYBODY));
    }

    @Test
    void newsOfATransactionThatFailedIsDropped() {
        transaction.begin();
        topics.fire("pages");

        transaction.rollBack();

        assertThat(told).isEmpty();
    }

    @Test
    void newsWithoutATransactionIsToldAtOnce() {
        topics.fire("portlets");

        assertThat(told).containsExactly(new News("portlets", EVERYBODY));
    }

    @Test
    void aTopicFiredSeveralTimesIsToldOnceToAllConcerned() {
        transaction.begin();
        topics.fire("notifications", List.of("xunuo"));
        topics.fire("notifications", List.of("gaoming", "xunuo"));
        topics.fire("pages", List.of("xunuo"));
        topics.fire("pages");

        transaction.commit();

        assertThat(told).containsExactly(
            new News("notifications", new Audience(false, Set.of("xunuo", "gaoming"))), new News("pages", EVERYBODY));
    }

    @Test
    void twoTransactionsDoNotShareTheirNews() {
        transaction.begin();
        topics.fire("pages");
        transaction.rollBack();
        transaction.begin();
        topics.fire("portlets");

        transaction.commit();

        assertThat(told).containsExactly(new News("portlets", EVERYBODY));
    }

    @Test
    void newsForNobodyIsNotTold() {
        topics.fire("notifications", List.of());

        assertThat(told).isEmpty();
    }

    @Test
    void aListenerThatFailsDoesNotHarmTheWork() {
        topics.listen((topic, audience) -> {
            throw new IllegalStateException();
        });
        transaction.begin();
        topics.fire("pages");

        assertThatCode(transaction::commit).doesNotThrowAnyException();
    }

    @Test
    void aTopicIsWordsInLowerCase() {
        assertThatThrownBy(() -> topics.fire("to do\ndata: x")).isInstanceOf(IllegalArgumentException.class);
    }
}
