package org.tongzhou.core.pages;

import jakarta.ejb.Stateless;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.tongzhou.core.access.RequiresPermission;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.core.shared.StaleDataException;

/** How administrators arrange the pages of the portal: for all, for a unit, for a role. */
@Stateless
public class LayerService {
    /**
     * The layers of a page that say something, the portal's first, then units, then roles.
     *
     * @throws NotFoundException if the portal has no such page
     */
    @RequiresPermission(PagePermissions.MANAGE)
    public List<LayerRow> listLayers(@NotNull String page) {
        throw new UnsupportedOperationException();
    }

    /**
     * The page as the layer's editor sees it: the portal's layer, and this one applied to it.
     *
     * @throws NotFoundException if the portal has no such page, or there is no such unit or role; personal layers have no editor
     */
    @RequiresPermission(PagePermissions.MANAGE)
    public PageDetails openLayer(@NotNull LayerKey key) {
        throw new UnsupportedOperationException();
    }

    /**
     * Makes the layer what the change says.
     *
     * @param comment for the history, may be empty
     * @throws NotFoundException as {@link #openLayer} does
     * @throws RuleViolationException if the change is not possible; nothing was stored then
     * @throws StaleDataException if somebody saved the layer since the change's revision
     */
    @RequiresPermission(PagePermissions.MANAGE)
    public SavedPage saveLayer(@NotNull LayerKey key, @NotNull PageChange change, @NotNull String comment) {
        throw new UnsupportedOperationException();
    }

    /**
     * Whom {@link #saveLayer} would reach, and what it would change for those who arranged nothing.
     *
     * @throws NotFoundException as {@link #openLayer} does
     * @throws RuleViolationException if the change is not possible
     */
    @RequiresPermission(PagePermissions.MANAGE)
    public LayerEffect previewEffect(@NotNull LayerKey key, @NotNull PageChange change) {
        throw new UnsupportedOperationException();
    }

    /**
     * The kept states of a layer, newest first; a deleted layer's too.
     *
     * @throws NotFoundException as {@link #openLayer} does
     */
    @RequiresPermission(PagePermissions.MANAGE)
    public Slice<LayerVersion> listVersions(@NotNull LayerKey key, @NotNull PageRequest page) {
        throw new UnsupportedOperationException();
    }

    /**
     * Makes the layer what it was; that is a new version.
     *
     * @throws NotFoundException as {@link #openLayer} does, or if the layer has no such version
     */
    @RequiresPermission(PagePermissions.MANAGE)
    public PageDetails restoreVersion(@NotNull LayerKey key, int number) {
        throw new UnsupportedOperationException();
    }

    /**
     * Takes a layer away; its history stays.
     *
     * @throws NotFoundException as {@link #openLayer} does, or if the layer says nothing
     * @throws RuleViolationException if it is the portal's: without it the page would be no page
     */
    @RequiresPermission(PagePermissions.MANAGE)
    public void deleteLayer(@NotNull LayerKey key) {
        throw new UnsupportedOperationException();
    }

    /**
     * The page as somebody has it.
     *
     * @param owner for PERSONAL a person, for UNIT or ROLE somebody of it who arranged nothing; empty for PORTAL
     * @throws NotFoundException if the portal has no such page, there is no such person, unit or role, or the person may not see the page
     */
    @RequiresPermission(PagePermissions.MANAGE)
    public PageDetails viewAs(@NotNull String page, @NotNull LayerKind kind, @NotNull String owner) {
        throw new UnsupportedOperationException();
    }

    /** The units that people belong to, sorted. */
    @RequiresPermission(PagePermissions.MANAGE)
    public List<String> listUnits() {
        throw new UnsupportedOperationException();
    }

    /** All roles, in the order in which their layers apply. */
    @RequiresPermission(PagePermissions.MANAGE)
    public List<String> listRoles() {
        throw new UnsupportedOperationException();
    }
}
