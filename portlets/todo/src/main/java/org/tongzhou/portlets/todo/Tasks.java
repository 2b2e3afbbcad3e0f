package org.tongzhou.portlets.todo;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.bridge.CurrentPortlet;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.core.todo.TodoCounts;
import org.tongzhou.core.todo.TodoRow;
import org.tongzhou.core.todo.TodoService;
import org.tongzhou.portlets.common.ListPart;
import org.tongzhou.portlets.common.ListView;
import org.tongzhou.portlets.common.faces.RenderLink;

/** What the user has to do: the first of it in the window on the page, all of it where it is maximized. */
@Named
@RequestScoped
public class Tasks {
    private static final int ROWS = 20;

    @Inject
    TodoService todos;

    private TodoCounts counts;
    private ListPart<TodoRow> part;

    public TodoCounts getCounts() {
        if (counts == null) {
            counts = todos.countOwn();
        }
        return counts;
    }

    public boolean isWhole() {
        return CurrentPortlet.get().isMaximized();
    }

    public ListPart<TodoRow> getPart() {
        if (part == null) {
            int first = isWhole() ? ListView.firstRow(CurrentPortlet.get().getRequest().getParameter(ListView.FIRST)) : 0;
            part = load(first, isWhole() ? ROWS : TaskSettings.rows());
        }
        return part;
    }

    private ListPart<TodoRow> load(int first, int size) {
        Slice<TodoRow> slice = todos.listOwn(new PageRequest(first, size));
        if (slice.rows().isEmpty() && first > 0) { // what stood here was done since the address was made
            return load(slice.total() == 0 ? 0 : (int) ((slice.total() - 1) / size * size), size);
        }
        return new ListPart<>(slice.rows(), first, slice.total(), size);
    }

    public List<TodoRow> getRows() {
        return getPart().rows();
    }

    public String page(int first) {
        return new RenderLink().with(ListView.FIRST, first == 0 ? "" : first).toString();
    }
}
