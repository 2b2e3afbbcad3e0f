package org.tongzhou.core.todo;

import jakarta.persistence.Query;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tongzhou.core.delegation.ActingFor;

/**
 * Whose tasks somebody sees: his own, and those that others have him do at present.
 *
 * @param actingFor for whom he acts; empty for most people at most times
 */
record Doer(String username, List<ActingFor> actingFor) {
    Doer {
        actingFor = List.copyOf(actingFor);
    }

    /** Of open tasks {@code t} in matters {@code m}. All that varies are numbers of ours. */
    String condition() {
        return "t.doneAt IS NULL AND (t.username = :username" + IntStream.range(0, actingFor.size()).mapToObj(this::condition).collect(Collectors.joining()) + ")";
    }

    private String condition(int number) {
        return " OR t.username = :owner%1$d AND m.kind IN :kinds%1$d".formatted(number)
            + (actingFor.get(number).since() == null ? "" : " AND m.createdAt >= :since" + number);
    }

    /** Gives a query with this condition its values. */
    <Q extends Query> Q bind(Q query) {
        query.setParameter("username", username);
        for (int i = 0; i < actingFor.size(); i++) {
            query.setParameter("owner" + i, actingFor.get(i).owner()).setParameter("kinds" + i, actingFor.get(i).kinds());
            if (actingFor.get(i).since() != null) {
                query.setParameter("since" + i, actingFor.get(i).since());
            }
        }
        return query;
    }
}
