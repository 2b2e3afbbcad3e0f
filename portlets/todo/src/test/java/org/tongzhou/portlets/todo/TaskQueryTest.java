package org.tongzhou.portlets.todo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.todo.TodoFilter;
import org.tongzhou.core.todo.TodoSort;

class TaskQueryTest {
    @Test
    void withoutParametersAllIsListedInTheOrderOfWork() {
        TaskQuery query = TaskQuery.of(Map.<String, String>of()::get);

        assertThat(query).isEqualTo(TaskQuery.ALL);
        assertThat(query.filter()).isEqualTo(TodoFilter.ALL);
        assertThat(query.parameters()).isEmpty();
    }

    @Test
    void anAddressSaysWhatItSaid() {
        TaskQuery query = new TaskQuery("值班", TodoSort.DUE, true, 40);

        Map<String, String> address = new HashMap<>();
        query.parameters().forEach((name, value) -> address.put(name, value.toString()));

        assertThat(TaskQuery.of(address::get)).isEqualTo(query);
    }

    @Test
    void nonsenseIsAsIfItWereNotThere() {
        Map<String, String> address = Map.of("text", "x".repeat(61), "sort", "body", "order", "up", "first", "-1");

        assertThat(TaskQuery.of(address::get)).isEqualTo(TaskQuery.ALL);
    }

    @Test
    void aColumnSortsUpThenDownThenAsTheOfficeWorks() {
        TaskQuery up = TaskQuery.ALL.from(20).sortedBy(TodoSort.TITLE);
        TaskQuery down = up.sortedBy(TodoSort.TITLE);

        assertThat(up).isEqualTo(new TaskQuery("", TodoSort.TITLE, false, 0));
        assertThat(down).isEqualTo(new TaskQuery("", TodoSort.TITLE, true, 0));
        assertThat(down.sortedBy(TodoSort.TITLE)).isEqualTo(TaskQuery.ALL);
        assertThat(down.sortedBy(TodoSort.DUE)).isEqualTo(new TaskQuery("", TodoSort.DUE, false, 0));
    }
}
