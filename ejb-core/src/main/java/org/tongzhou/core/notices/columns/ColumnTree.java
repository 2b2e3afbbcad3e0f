package org.tongzhou.core.notices.columns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tongzhou.core.search.SearchDocument;

/** All columns from the top down, each followed by those below it. */
final class ColumnTree {
    private final Map<Long, List<NoticeColumn>> children = new HashMap<>();
    private final List<ShelvedColumn> columns = new ArrayList<>();

    ColumnTree(List<NoticeColumn> all) {
        all.forEach(column -> children.computeIfAbsent(column.getParentId(), id -> new ArrayList<>()).add(column));
        add(null, "", 1);
    }

    private void add(Long parentId, String above, int depth) {
        for (NoticeColumn column : children.getOrDefault(parentId, List.of())) {
            String path = above + column.getName();
            ColumnFacts facts = column.facts();
            columns.add(new ShelvedColumn(column.getId(), column.getVersion(), parentId, path, depth, column.isClosed(), facts, readers(facts)));
            add(column.getId(), path + SearchDocument.BELOW, depth + 1);
        }
    }

    /** A section's column is read in the unit that it belongs to. */
    static Parties readers(ColumnFacts facts) {
        return facts.kind() == ColumnKind.SECTION ? Parties.ofUnits(Set.of(facts.unit())) : facts.readers();
    }

    List<ShelvedColumn> columns() {
        return List.copyOf(columns);
    }
}
