package org.tongzhou.portlets.notices;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tongzhou.core.notices.columns.ColumnChoice;
import org.tongzhou.core.notices.columns.ColumnChoiceService;

/** The columns that the reader chooses among, and what those of the rows shown are called. */
@Named
@RequestScoped
public class ColumnNames {
    @Inject
    ColumnChoiceService service;

    private List<ColumnChoice> readable;
    private Map<Long, String> names;

    public List<ColumnChoice> readable() {
        if (readable == null) {
            readable = service.listReadable();
        }
        return readable;
    }

    /** The same, for views. */
    public List<ColumnChoice> getReadable() {
        return readable();
    }

    /** Empty for one that he may not read. */
    public String of(long id) {
        if (names == null) {
            names = readable().stream().collect(Collectors.toMap(ColumnChoice::id, ColumnChoice::name));
        }
        return names.getOrDefault(id, "");
    }
}
