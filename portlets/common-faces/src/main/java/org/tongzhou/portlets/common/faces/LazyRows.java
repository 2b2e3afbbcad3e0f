package org.tongzhou.portlets.common.faces;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;

/**
 * The rows of a {@code p:dataTable lazy="true"}, read from a service part by part. A part behind the end, because rows went in the
 * meantime, becomes the last one.
 *
 * @param <R> a row, a record of the service
 */
public class LazyRows<R> extends LazyDataModel<R> {
    private static final long serialVersionUID = 1L;

    /** Which value of a row is its id. */
    public interface Key<R> extends Function<R, Object>, Serializable {
    }

    /** Reads a part of the list from a service. */
    public interface Source<R> extends Serializable {
        Slice<R> load(PageRequest page);
    }

    /** Reads a part of a list that the user may sort. */
    public interface SortedSource<R> extends Serializable {
        /** @param order null if none was chosen */
        Slice<R> load(PageRequest page, RowOrder order);
    }

    private final Key<R> key;
    private final SortedSource<R> source;
    private RowOrder order;

    /** @param source is asked once for each part that is shown */
    public LazyRows(Key<R> key, Source<R> source) {
        this(key, (page, order) -> source.load(page));
    }

    /** @param source is asked once for each part that is shown */
    public LazyRows(Key<R> key, SortedSource<R> source) {
        this.key = key;
        this.source = source;
    }

    /** The order that was chosen; null if none was. */
    public RowOrder getOrder() {
        return order;
    }

    /** Known when a part was loaded: a service tells the rows and their number at once. */
    @Override
    public int count(Map<String, FilterMeta> filterBy) {
        return getRowCount();
    }

    @Override
    public List<R> load(int first, int pageSize, Map<String, SortMeta> sortBy, Map<String, FilterMeta> filterBy) {
        int size = pageSize < 1 ? PageRequest.SIZE_MAX_ROWS : Math.min(pageSize, PageRequest.SIZE_MAX_ROWS);
        order = sortBy.values().stream().filter(SortMeta::isActive).findFirst()
            .map(chosen -> new RowOrder(chosen.getField(), chosen.getOrder().isDescending())).orElse(null);
        Slice<R> slice = source.load(new PageRequest(Math.max(0, first), size), order);
        if (slice.rows().isEmpty() && slice.total() > 0) {
            int last = (int) ((slice.total() - 1) / size * size);
            slice = source.load(new PageRequest(last, size), order);
        }
        setRowCount(Math.toIntExact(slice.total()));
        return slice.rows();
    }

    @Override
    public String getRowKey(R row) {
        return String.valueOf(key.apply(row));
    }

    /** The row of this key among those loaded; null if it is not there any more. */
    @Override
    public R getRowData(String rowKey) {
        List<R> loaded = getWrappedData();
        return loaded == null ? null : loaded.stream().filter(row -> getRowKey(row).equals(rowKey)).findFirst().orElse(null);
    }
}
