package org.tongzhou.core.search;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.function.Consumer;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.AuditedAct;
import org.tongzhou.core.access.RequiresPermission;
import org.tongzhou.core.shared.RuleViolationException;

/** Fills the index of this node anew, for the operator; searching goes on meanwhile. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SearchRebuildService {
    @Inject
    SearchIndexer indexer;
    @Inject
    Acts acts;

    /** Asked before anything is answered: what is refused later has begun already. @throws RuleViolationException if it is being filled */
    @RequiresPermission(SearchPermissions.REBUILD)
    public void requireIdle() {
        if (indexer.isRebuilding()) {
            throw new RuleViolationException("search.rebuildingAlready");
        }
    }

    /**
     * @param progress is told how many things of each kind have been read
     * @return how many are found from now on
     * @throws RuleViolationException if it is being filled already
     */
    @RequiresPermission(SearchPermissions.REBUILD)
    public int rebuild(@NotNull Consumer<SearchCount> progress) {
        int documents = indexer.rebuild(progress);
        acts.tell(AuditedAct.of(SearchActs.REBUILD).with("documents", documents));
        return documents;
    }
}
