package org.tongzhou.portlets.todo;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.bridge.CurrentPortlet;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.core.todo.TodoCounts;
import org.tongzhou.core.todo.TodoRow;
import org.tongzhou.core.todo.TodoService;
import org.tongzhou.core.todo.TodoSort;
import org.tongzhou.portlets.common.ListPart;
import org.tongzhou.portlets.common.faces.CsvFile;
import org.tongzhou.portlets.common.faces.Moments;
import org.tongzhou.portlets.common.faces.RenderLink;
import org.tongzhou.portlets.common.faces.Texts;
import org.tongzhou.portlets.common.faces.Views;

/** What the user has to do: the first of it in the window on the page; all of it, searched and sorted by its address, where it is maximized. */
@Named
@RequestScoped
public class Tasks {
    private static final int ROWS = 20;

    @Inject
    TodoService todos;
    @Inject
    Texts texts;
    @Inject
    Moments moments;

    private TodoCounts counts;
    private TaskQuery query;
    private ListPart<TodoRow> part;
    private String text;

    public TodoCounts getCounts() {
        if (counts == null) {
            counts = todos.countOwn();
        }
        return counts;
    }

    public boolean isWhole() {
        return CurrentPortlet.get().isMaximized();
    }

    public TaskQuery getQuery() {
        if (query == null) {
            query = isWhole() ? TaskQuery.of(CurrentPortlet.get().getRequest()::getParameter) : TaskQuery.ALL;
        }
        return query;
    }

    public ListPart<TodoRow> getPart() {
        if (part == null) {
            part = load(getQuery(), isWhole() ? ROWS : TaskSettings.rows());
        }
        return part;
    }

    private ListPart<TodoRow> load(TaskQuery asked, int size) {
        Slice<TodoRow> slice = todos.search(asked.filter(), new PageRequest(asked.first(), size));
        if (slice.rows().isEmpty() && asked.first() > 0) { // what stood here was done since the address was made
            return load(asked.from(slice.total() == 0 ? 0 : (int) ((slice.total() - 1) / size * size)), size);
        }
        return new ListPart<>(slice.rows(), asked.first(), slice.total(), size);
    }

    public List<TodoRow> getRows() {
        return getPart().rows();
    }

    /** Sends all that fits as a file. */
    public void export() {
        new CsvFile<TodoRow>()
            .column(texts.get("todo.title"), TodoRow::title)
            .column(texts.get("todo.kind"), row -> texts.get("todo.kind." + row.kind()))
            .column(texts.get("todo.unit"), TodoRow::unit)
            .column(texts.get("todo.urgency"), row -> texts.get("shared.urgency." + row.urgency()))
            .column(texts.get("todo.arrived"), row -> moments.moment(row.createdAt()))
            .column(texts.get("todo.due"), row -> moments.moment(row.dueAt()))
            .send(texts.of("office.export.name", texts.get("javax.portlet.title"), moments.getToday()), todos.export(getQuery().filter()));
    }

    /** What a form of the list sends with it, so that its act knows the list: names and values. An action has no render parameters (PLT.11.1.1). */
    public Map<String, Object> getParameters() {
        return getQuery().parameters();
    }

    // What was typed into the search.

    public String getText() {
        return getQuery().text();
    }

    public void setText(String typed) {
        text = typed;
    }

    /** The search becomes the address. */
    public void find() {
        Views.show("todo", getQuery().searching(text).parameters());
    }

    // Addresses.

    private static String link(TaskQuery to) {
        RenderLink link = new RenderLink();
        to.parameters().forEach(link::with);
        return link.toString();
    }

    public String page(int first) {
        return link(getQuery().from(first));
    }

    public String sort(TodoSort by) {
        return link(getQuery().sortedBy(by));
    }

    /** All there is to do, in the order of work. */
    public String getAll() {
        return link(TaskQuery.ALL);
    }
}
