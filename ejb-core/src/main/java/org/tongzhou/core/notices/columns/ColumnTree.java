package org.tongzhou.core.notices.columns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** All columns from the top down, each followed by those below it. */
final class ColumnTree {
    private final Map<Long, List<NoticeColumn>> children = new HashMap<>();
    private final Function<String, Set<String>> sections;
    private final List<ShelvedColumn> columns = new ArrayList<>();

    /** @param sections the label of a unit with those of its sections */
    ColumnTree(List<NoticeColumn> all, Function<String, Set<String>> sections) {
        this.sections = sections;
        all.forEach(column -> children.computeIfAbsent(column.getParentId(), id -> new ArrayList<>()).add(column));
        add(null, "", 1);
    }

    private void add(Long parentId, String above, int depth) {
        for (NoticeColumn column : children.getOrDefault(parentId, List.of())) {
            String path = above + column.getName();
            ColumnFacts facts = column.facts();
            columns.add(new ShelvedColumn(column.getId(), column.getVersion(), parentId, path, depth, column.isClosed(), facts, readers(facts)));
            add(column.getId(), path + " / ", depth + 1);
        }
    }

    private Parties readers(ColumnFacts facts) {
        return facts.kind() == ColumnKind.SECTION ? Parties.ofUnits(sections.apply(facts.unit())) : facts.readers();
    }

    List<ShelvedColumn> columns() {
        return List.copyOf(columns);
    }
}
