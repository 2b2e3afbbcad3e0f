package org.tongzhou.core.pages;

import jakarta.ejb.Stateless;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.tongzhou.core.access.RequiresLogin;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;

/** How the caller arranges the windows of the pages he sees. */
@Stateless
public class ArrangementService {
    /**
     * Makes the page for the caller what the change says.
     *
     * @throws NotFoundException if the caller has no such page
     * @throws RuleViolationException if the change is not possible; nothing was stored then
     * @throws StaleDataException if the caller saved the page elsewhere since the change's revision
     */
    @RequiresLogin
    public SavedPage save(@NotNull String page, @NotNull PageChange change) {
        throw new UnsupportedOperationException();
    }

    /**
     * What {@link #restoreDefault} would change.
     *
     * @throws NotFoundException if the caller has no such page
     */
    @RequiresLogin
    public LayoutComparison compareDefault(@NotNull String page) {
        throw new UnsupportedOperationException();
    }

    /**
     * Takes the caller's own arrangement of a page of the portal back.
     *
     * @throws NotFoundException if the caller has no such page
     * @throws RuleViolationException if it is the caller's own page, which has no default
     * @throws StaleDataException if the caller saved the page elsewhere since this revision
     */
    @RequiresLogin
    public PageDetails restoreDefault(@NotNull String page, @NotNull String revision) {
        throw new UnsupportedOperationException();
    }

    /**
     * The windows that the layers below give and the caller's page does not show: he removed them, or they came later.
     *
     * @throws NotFoundException if the caller has no such page
     */
    @RequiresLogin
    public List<WindowDetails> listOffered(@NotNull String page) {
        throw new UnsupportedOperationException();
    }

    /**
     * Keeps whether the caller has a window minimized; the rest of the page stays as it is and keeps its revision.
     *
     * @throws NotFoundException if the caller has no such page, or the page no such window
     */
    @RequiresLogin
    public void minimize(@NotNull String page, long windowId, boolean minimized) {
        throw new UnsupportedOperationException();
    }
}
