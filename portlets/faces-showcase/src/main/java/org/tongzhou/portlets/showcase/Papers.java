package org.tongzhou.portlets.showcase;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** Documents page by page, as a service would find them. */
public class Papers extends LazyDataModel<Paper> {
    private static final long serialVersionUID = 1L;

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return (int) matching(filters).count();
    }

    @Override
    public List<Paper> load(int first, int size, Map<String, SortMeta> order, Map<String, FilterMeta> filters) {
        return matching(filters).sorted(comparator(order)).skip(first).limit(size).toList();
    }

    @Override
    public String getRowKey(Paper paper) {
        return String.valueOf(paper.getId());
    }

    @Override
    public Paper getRowData(String key) {
        return Paper.ALL.stream().filter(paper -> getRowKey(paper).equals(key)).findFirst().orElse(null);
    }

    private static Stream<Paper> matching(Map<String, FilterMeta> filters) {
        return Paper.ALL.stream().filter(paper -> filters.values().stream().allMatch(filter -> matches(paper, filter)));
    }

    private static boolean matches(Paper paper, FilterMeta filter) {
        Object wanted = filter.getFilterValue();
        String value = "unit".equals(filter.getField()) ? paper.getUnit() : paper.getTitle();
        return wanted == null || value.contains(wanted.toString());
    }

    private static Comparator<Paper> comparator(Map<String, SortMeta> order) {
        SortMeta first = order.values().stream().findFirst().orElse(null);
        if (first == null) {
            return Comparator.comparing(Paper::getId);
        }
        Comparator<Paper> by = "received".equals(first.getField()) ? Comparator.comparing(Paper::getReceived) : Comparator.comparing(Paper::getUnit);
        return (first.getOrder().isDescending() ? by.reversed() : by).thenComparing(Paper::getId);
    }
}
