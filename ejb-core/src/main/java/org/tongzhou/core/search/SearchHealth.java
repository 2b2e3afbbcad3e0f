package org.tongzhou.core.search;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.tongzhou.core.health.Health;
import org.tongzhou.core.health.Health.Level;
import org.tongzhou.core.health.HealthCheck;
import org.tongzhou.core.shared.OfficeZone;

/** Whether the index of this node follows the changes. */
@Dependent
public class SearchHealth implements HealthCheck {
    private static final long BEHIND_MAX = 500;

    @Inject
    SearchIndexer indexer;

    @Override
    public String name() {
        return "search.health";
    }

    @Override
    public Health look() {
        SearchIndexer.State state = indexer.state();
        if (!state.open() && !state.failing()) {
            return new Health(name(), Level.ATTENTION, "search.health.filling", List.of());
        }
        Level level = state.failing() ? Level.TROUBLE : state.behind() > BEHIND_MAX ? Level.ATTENTION : Level.GOOD;
        return Health.of(name(), level, state.documents(), state.behind(), state.filledAt().atZone(OfficeZone.ID).toLocalDate().toString());
    }
}
