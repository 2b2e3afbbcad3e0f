package org.tongzhou.core.pages;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tongzhou.core.access.Operator;
import org.tongzhou.core.pages.Arrangement.Creation;
import org.tongzhou.core.pages.Arrangement.Placed;

/** Puts the pages of an office that had them in columns on the grid, once. */
@Singleton
@Startup
@DependsOn("DatabaseMigration")
public class GridUpgrade {
    private static final Logger LOG = System.getLogger(GridUpgrade.class.getName());

    @Inject
    ColumnRepository columns;
    @Inject
    PageRepository pages;
    @Inject
    LayerStore store;

    /** A window's place before there was a grid; the column counted from 1, the position from 0. */
    record WindowInColumn(long windowId, long pageId, int columns, int column, int position) {
    }

    /** Arranges what still stands in columns; a second time there is nothing left to do. */
    @PostConstruct
    public void arrangeOnce() {
        Map<Long, List<WindowInColumn>> byPage = columns.list().stream()
            .collect(groupingBy(WindowInColumn::pageId, LinkedHashMap::new, toList()));
        byPage.forEach(this::arrange);
        if (!byPage.isEmpty()) {
            columns.clear();
            LOG.log(Level.INFO, "{0} pages now lie on the grid", byPage.size());
        }
    }

    private void arrange(long pageId, List<WindowInColumn> windows) {
        List<Placed> placed = windows.stream()
            .map(window -> new Placed(window.windowId(),
                Grid.inColumn(window.column(), window.position(), window.columns()), false, Locks.NONE))
            .toList();
        store.replace(pageId, LayerKey.portal(pages.get(pageId).getName()),
            new Arrangement(true, placed, Set.of(), Creation.NONE), Operator.USERNAME, "");
    }
}
