package org.tongzhou.core.pages;

import static java.util.Comparator.comparing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.CurrentUser;
import org.tongzhou.core.access.RequiresPermission;
import org.tongzhou.core.organization.UnitSections;
import org.tongzhou.core.pages.LayoutEdit.LayoutBase;
import org.tongzhou.core.pages.LayoutEdit.Outcome;
import org.tongzhou.core.security.People;
import org.tongzhou.core.security.Person;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.core.shared.StaleDataException;

/** How administrators arrange the pages of the portal: for all, for a unit, for a role. */
@Stateless
public class LayerService {
    private static final Logger LOG = System.getLogger(LayerService.class.getName());
    /** Somebody of a unit or a role; no account has such a name. */
    private static final String ANYBODY = "*";

    @Inject
    PageCatalogue catalogue;
    @Inject
    PageAssembly assembly;
    @Inject
    LayerShelf shelf;
    @Inject
    LayerStore store;
    @Inject
    ArrangementRepository arrangements;
    @Inject
    LayerNews news;
    @Inject
    People people;
    @Inject
    UnitSections sections;
    @Inject
    InstalledPortlets installed;
    @Inject
    CurrentUser currentUser;
    @Inject
    Acts acts;

    /**
     * The layers of a page that say something, the portal's first, then units, then roles.
     *
     * @throws NotFoundException if the portal has no such page
     */
    @RequiresPermission(PagePermissions.MANAGE)
    public List<LayerRow> listLayers(@NotNull String page) {
        PageInfo info = catalogue.getOfPortal(page);
        LayerAudience audience = new LayerAudience(info, people.listEnabled());
        return shelf.shared(info.id(), page).layers().values().stream()
            .filter(layer -> layer.key().kind() == LayerKind.PORTAL || !layer.arrangement().saysNothing())
            .sorted(comparing((Layer layer) -> layer.key().kind())
                .thenComparing(layer -> layer.key().owner(), Layers.ROLE_ORDER))
            .map(layer -> new LayerRow(layer.key(), layer.arrangement().placed().size(), layer.arrangement().locked(),
                layer.changedAt(), layer.changedBy(), audience.of(layer.key()).size()))
            .toList();
    }

    /**
     * The page as the layer's editor sees it: the portal's layer, for a section that of its unit, and this one applied to them.
     *
     * @throws NotFoundException if the portal has no such page, or there is no such unit or role; personal layers have no editor
     */
    @RequiresPermission(PagePermissions.MANAGE)
    public PageDetails openLayer(@NotNull LayerKey key) {
        PageInfo page = page(key);
        return assembly.openLayer(page, shelf.shared(page.id(), page.name()).get(key));
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
        if (comment.length() > ArrangementVersion.COMMENT_MAX_CHARS) {
            throw new RuleViolationException("pages.layer.comment", ArrangementVersion.COMMENT_MAX_CHARS);
        }
        PageInfo page = page(key);
        Layer present = store.lock(page.id(), key);
        if (!change.overwrite() && !change.revision().startsWith(present.number() + ".")) {
            throw new StaleDataException("pages.layer.stale");
        }
        LayoutBase base = assembly.layerBase(page, present, change.revision());
        Outcome outcome = new LayoutEdit(base, change).apply(portlet -> store.createWindow(page.id(), key, portlet));
        replace(page, key, present, outcome.arrangement(), comment.strip());
        return new SavedPage(openLayer(key), outcome.created(), outcome.corrections());
    }

    /** The pages of the portal of which the portal's own layer has no window of a portlet, in their order. */
    @RequiresPermission(PagePermissions.MANAGE)
    public List<PageLink> listPagesWithout(@NotNull PortletReference portlet) {
        return catalogue.listOfPortal().stream().filter(page -> !isOn(openLayer(LayerKey.portal(page.name())), portlet))
            .map(page -> new PageLink(page.name(), page.title())).toList();
    }

    private static boolean isOn(PageDetails page, PortletReference portlet) {
        return page.windows().stream().anyMatch(window -> window.portlet().equals(portlet));
    }

    /**
     * Puts a window of a portlet below the others of a page, in the portal's layer: as of one that a new release brings to an office that has its pages already.
     * Nothing happens if that layer has one.
     *
     * @param pushed whether those see it, too, who have arranged the page themselves; they are told
     * @throws NotFoundException if the portal has no such page, or the portlet is not deployed
     * @throws RuleViolationException if the page is full
     * @throws StaleDataException if somebody saves the layer at the same time
     */
    @RequiresPermission(PagePermissions.MANAGE)
    public void addWindow(@NotNull String page, @NotNull PortletReference portlet, boolean pushed) {
        LayerKey key = LayerKey.portal(page);
        PageDetails present = openLayer(key);
        if (isOn(present, portlet)) {
            return;
        }
        InstalledPortlet size = installed.list(Locale.SIMPLIFIED_CHINESE).stream().filter(each -> each.portlet().equals(portlet)).findFirst()
            .orElseThrow(() -> new NotFoundException("pages.layer.notDeployed", portlet));
        List<WindowChange> windows = new ArrayList<>();
        present.windows().forEach(window -> windows.add(new WindowChange(window.id(), null, null, window.place(), window.minimized(), window.locks())));
        int below = present.windows().stream().mapToInt(window -> window.place().y() + window.place().height()).max().orElse(0);
        windows.add(new WindowChange(null, portlet.format().substring(0, Math.min(portlet.format().length(), WindowChange.KEY_MAX_CHARS)), portlet,
            new Place(0, below, size.width(), size.height(), true), false, new Locks(false, false, pushed)));
        saveLayer(key, new PageChange(present.revision(), false, windows, List.of()), "");
    }

    /**
     * Whom {@link #saveLayer} would reach, and what it would change for those who arranged nothing.
     *
     * @throws NotFoundException as {@link #openLayer} does
     * @throws RuleViolationException if the change is not possible
     */
    @RequiresPermission(PagePermissions.MANAGE)
    public LayerEffect previewEffect(@NotNull LayerKey key, @NotNull PageChange change) {
        PageInfo page = page(key);
        Layer present = shelf.shared(page.id(), page.name()).get(key);
        LayoutBase base = assembly.layerBase(page, present, change.revision());
        Map<Long, PortletReference> windows = new HashMap<>(present.windows());
        Outcome outcome = new LayoutEdit(base, change).apply(portlet -> {
            long id = -1L - windows.size(); // of a window that does not exist yet
            windows.put(id, portlet);
            return id;
        });
        return effect(page, base, present, present.with(outcome.arrangement(), windows));
    }

    /**
     * Whom {@link #restoreVersion} would reach, and what it would change for those who arranged nothing.
     *
     * @throws NotFoundException as {@link #restoreVersion} does
     */
    @RequiresPermission(PagePermissions.MANAGE)
    public LayerEffect previewVersion(@NotNull LayerKey key, int number) {
        PageInfo page = page(key);
        Layer present = shelf.shared(page.id(), page.name()).get(key);
        return previewReplacement(page, present, version(present, number));
    }

    /**
     * Whom {@link #deleteLayer} would reach, and what it would change for those who arranged nothing.
     *
     * @throws NotFoundException as {@link #openLayer} does
     */
    @RequiresPermission(PagePermissions.MANAGE)
    public LayerEffect previewRemoval(@NotNull LayerKey key) {
        PageInfo page = page(key);
        return previewReplacement(page, shelf.shared(page.id(), page.name()).get(key), Arrangement.NONE);
    }

    private LayerEffect previewReplacement(PageInfo page, Layer present, Arrangement other) {
        LayoutBase base = assembly.layerBase(page, present, "");
        return effect(page, base, present, present.with(other, present.windows()));
    }

    private LayerEffect effect(PageInfo page, LayoutBase base, Layer before, Layer after) {
        Set<String> reached = new LayerAudience(page, people.listEnabled()).of(before.key());
        Set<String> arranged = new HashSet<>(arrangements.listPeopleWhoArranged(page.id()));
        arranged.retainAll(reached);
        return new LayerEffect(reached.size(), arranged.size(), LayoutComparison.of(base.page(before), base.page(after)));
    }

    /**
     * The kept states of a layer, newest first; a deleted layer's too.
     *
     * @throws NotFoundException as {@link #openLayer} does
     */
    @RequiresPermission(PagePermissions.MANAGE)
    public Slice<LayerVersion> listVersions(@NotNull LayerKey key, @NotNull PageRequest page) {
        Optional<StoredArrangement> stored = arrangements.find(page(key).id(), key);
        return stored.isEmpty() ? new Slice<>(List.of(), 0)
            : new Slice<>(arrangements.listVersions(stored.get().getId(), page), arrangements.countVersions(stored.get().getId()));
    }

    /**
     * Makes the layer what it was; that is a new version, with the comment of the old one.
     *
     * @throws NotFoundException as {@link #openLayer} does, or if the layer has no such version
     */
    @RequiresPermission(PagePermissions.MANAGE)
    public PageDetails restoreVersion(@NotNull LayerKey key, int number) {
        PageInfo page = page(key);
        Layer present = store.lock(page.id(), key);
        Arrangement old = version(present, number);
        replace(page, key, present, old, arrangements.commentOf(present.id(), number));
        return openLayer(key);
    }

    private Arrangement version(Layer layer, int number) {
        return arrangements.findVersion(layer.id(), number)
            .orElseThrow(() -> new NotFoundException("pages.layer.versionNotFound", number));
    }

    /**
     * Takes a layer away; its history stays.
     *
     * @throws NotFoundException as {@link #openLayer} does, or if the layer says nothing
     * @throws RuleViolationException if it is the portal's: without it the page would be no page
     */
    @RequiresPermission(PagePermissions.MANAGE)
    public void deleteLayer(@NotNull LayerKey key) {
        PageInfo page = page(key);
        if (key.kind() == LayerKind.PORTAL) {
            throw new RuleViolationException("pages.layer.portalStays");
        }
        Layer present = store.lock(page.id(), key);
        if (present.arrangement().saysNothing()) {
            throw new NotFoundException("pages.layer.notFound", key.owner());
        }
        replace(page, key, present, Arrangement.NONE, "");
    }

    private void replace(PageInfo page, LayerKey key, Layer before, Arrangement after, String comment) {
        store.replace(page.id(), before, after, currentUser.username(), comment);
        news.tell(new LayerAudience(page, people.listEnabled()), key, before.arrangement(), after);
        acts.tell(PageActs.on(key, page.title()).changed("windows", before.arrangement().placed().size(), after.placed().size())
            .with("version", before.number() + 1).with("comment", comment));
        LOG.log(Level.INFO, "layer {0} {1} of page {2} changed by {3}", key.kind(), key.owner(), page.name(), currentUser.username());
    }

    /**
     * The page as somebody has it.
     *
     * @param owner for PERSONAL a person, for UNIT or ROLE somebody of it who arranged nothing; empty for PORTAL
     * @throws NotFoundException if the portal has no such page, there is no such person, unit or role, or the person may not see the page
     */
    @RequiresPermission(PagePermissions.MANAGE)
    public PageDetails viewAs(@NotNull String page, @NotNull LayerKind kind, @NotNull String owner) {
        PageInfo info = catalogue.getOfPortal(page);
        if (kind == LayerKind.PERSONAL) {
            Person person = people.find(owner).orElseThrow(() -> new NotFoundException("pages.layer.notFound", owner));
            return assembly.open(catalogue.get(page, person), person);
        }
        if (kind != LayerKind.PORTAL) {
            requireOwner(info, new LayerKey(page, kind, owner));
        }
        String unit = kind == LayerKind.UNIT ? owner : "";
        return assembly.openUnarranged(info, new Person(ANYBODY, unit, sections.homes().of(unit), kind == LayerKind.ROLE ? Set.of(owner) : Set.of()));
    }

    /** The units and sections that have people, sorted; the layer of a unit is for its sections, too. */
    @RequiresPermission(PagePermissions.MANAGE)
    public List<String> listUnits() {
        return List.copyOf(people.listUnits());
    }

    /** All roles, in the order in which their layers apply. */
    @RequiresPermission(PagePermissions.MANAGE)
    public List<String> listRoles() {
        return people.listRoles().stream().sorted(Layers.ROLE_ORDER).toList();
    }

    private PageInfo page(LayerKey key) {
        PageInfo page = catalogue.getOfPortal(key.page());
        if (key.kind() != LayerKind.PORTAL) {
            requireOwner(page, key);
        }
        return page;
    }

    /** A unit or role that people have, or that has a layer from a page file. */
    private void requireOwner(PageInfo page, LayerKey key) {
        boolean exists = shelf.shared(page.id(), page.name()).layers().containsKey(key) || switch (key.kind()) {
            case UNIT -> people.listUnits().contains(key.owner());
            case ROLE -> people.listRoles().contains(key.owner());
            default -> false;
        };
        if (!exists) {
            throw new NotFoundException("pages.layer.notFound", key.owner());
        }
    }
}
