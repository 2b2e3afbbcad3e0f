package org.tongzhou.portlets.todo;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.bridge.CurrentPortlet;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.core.todo.TodoCounts;
import org.tongzhou.core.todo.TodoFilter;
import org.tongzhou.core.todo.TodoRow;
import org.tongzhou.core.todo.TodoService;
import org.tongzhou.core.todo.TodoSort;
import org.tongzhou.portlets.common.faces.AddressedList;
import org.tongzhou.portlets.common.faces.CsvFile;
import org.tongzhou.portlets.common.faces.ListQuery;
import org.tongzhou.portlets.common.faces.Moments;
import org.tongzhou.portlets.common.faces.Texts;

/** What the user has to do: the first of it in the window on the page; all of it, searched and sorted, where it is maximized. */
@Named
@RequestScoped
public class Tasks extends AddressedList<TodoSort, TodoRow> {
    @Inject
    TodoService todos;
    @Inject
    Texts texts;
    @Inject
    Moments moments;

    private TodoCounts counts;

    public Tasks() {
        super("todo", ListQuery.all(TodoSort.PRIORITY, false), TodoFilter.TEXT_MAX_CHARS);
    }

    public TodoCounts getCounts() {
        if (counts == null) {
            counts = todos.countOwn();
        }
        return counts;
    }

    public boolean isWhole() {
        return CurrentPortlet.get().isMaximized();
    }

    @Override
    protected ListQuery<TodoSort> asked() {
        return isWhole() ? read() : all();
    }

    @Override
    protected int rows() {
        return isWhole() ? super.rows() : TaskSettings.rows();
    }

    @Override
    protected Slice<TodoRow> search(ListQuery<TodoSort> asked, PageRequest page) {
        return todos.search(filter(asked), page);
    }

    private static TodoFilter filter(ListQuery<TodoSort> asked) {
        return new TodoFilter(asked.text(), asked.order().by(), asked.order().descending());
    }

    /** Sends all that fits as a file. */
    public void export() {
        new CsvFile<TodoRow>()
            .column(texts.get("todo.title"), TodoRow::title)
            .column(texts.get("todo.kind"), row -> texts.get("todo.kind." + row.kind()))
            .column(texts.get("todo.owner"), TodoRow::onBehalfOf)
            .column(texts.get("todo.delegate"), TodoRow::delegatedTo)
            .column(texts.get("todo.unit"), TodoRow::unit)
            .column(texts.get("todo.urgency"), row -> texts.get("shared.urgency." + row.urgency()))
            .column(texts.get("todo.arrived"), row -> moments.moment(row.createdAt()))
            .column(texts.get("todo.due"), row -> moments.moment(row.dueAt()))
            .send(texts.of("office.export.name", texts.get("javax.portlet.title"), moments.getToday()), todos.export(filter(getQuery())));
    }
}
