package org.tongzhou.core.pages;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.validation.constraints.NotNull;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.regex.Pattern;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.CurrentUser;
import org.tongzhou.core.access.RequiresPermission;
import org.tongzhou.core.pages.Arrangement.Creation;
import org.tongzhou.core.pages.Arrangement.Placed;
import org.tongzhou.core.security.Role;
import org.tongzhou.core.shared.Conflicts;
import org.tongzhou.core.shared.DuplicateException;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.Pinyin;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;

/** The pages of the portal themselves: their names, order and readers. What is on them is the layers' business. */
@Stateless
public class PageAdministrationService {
    private static final Logger LOG = System.getLogger(PageAdministrationService.class.getName());
    private static final Pattern ROLE = Pattern.compile(Role.NAME_PATTERN);
    private static final int MADE_NAME_MAX_CHARS = 40;

    @Inject
    PageRepository pages;
    @Inject
    PageCatalogue catalogue;
    @Inject
    LayerShelf layers;
    @Inject
    LayerStore layerStore;
    @Inject
    CurrentUser currentUser;
    @Inject
    Acts acts;
    @Inject
    Event<PagesChanged> changed;

    /** All pages of the portal, whoever may see them, in the order of the tabs. */
    @RequiresPermission(PagePermissions.MANAGE)
    public List<PortalPage> listPortalPages() {
        return catalogue.listOfPortal().stream().map(this::describe).toList();
    }

    /** @throws NotFoundException if the portal has no such page */
    @RequiresPermission(PagePermissions.MANAGE)
    public PortalPage getPortalPage(@NotNull String name) {
        return describe(catalogue.getOfPortal(name));
    }

    /**
     * Adds a page without windows after the others.
     *
     * @param name what its address ends with; empty to have it made of the title
     * @param roles who see it; empty for everybody
     * @return its name
     * @throws DuplicateException if there is a page of this name
     * @throws RuleViolationException if the name, the title or a role is not allowed
     */
    @RequiresPermission(PagePermissions.MANAGE)
    public String createPage(@NotNull String name, @NotNull String title, @NotNull Set<String> roles) {
        return add(name.isBlank() ? freeName(title) : name.strip(), title, roles).getName();
    }

    /**
     * Adds a copy of a page after the others: with its readers and the arrangement of its portal layer, its windows being new
     * ones. Layers of units and roles are not copied.
     *
     * @return the copy's name
     * @throws NotFoundException if the portal has no such page
     * @throws RuleViolationException if the title is not allowed
     */
    @RequiresPermission(PagePermissions.MANAGE)
    public String copyPage(@NotNull String page, @NotNull String title) {
        PageInfo original = catalogue.getOfPortal(page);
        Layer layer = layers.shared(original.id(), page).get(LayerKey.portal(page));
        Page copy = add(freeName(title), title, original.roles());
        LayerKey key = LayerKey.portal(copy.getName());
        List<Placed> placed = layer.arrangement().placed().stream()
            .filter(window -> layer.windows().containsKey(window.window()))
            .map(window -> new Placed(layerStore.createWindow(copy.getId(), key, layer.windows().get(window.window())),
                window.place(), window.minimized(), window.locks()))
            .toList();
        layerStore.replace(copy.getId(), key, new Arrangement(true, placed, Set.of(), Creation.NONE), currentUser.username(), "");
        return copy.getName();
    }

    /**
     * Sets what a page is called and who sees it.
     *
     * @param mustStay whether nobody may hide it
     * @throws NotFoundException if the portal has no such page
     * @throws RuleViolationException if the title or a role is not allowed
     * @throws StaleDataException if somebody else changes the page at the same time
     */
    @RequiresPermission(PagePermissions.MANAGE)
    public void describePage(@NotNull String name, @NotNull String title, @NotNull Set<String> roles, boolean mustStay) {
        Page page = get(name);
        PageInfo before = page.info();
        page.describe(allowedTitle(title), allowedRoles(roles), mustStay);
        store();
        acts.tell(PageActs.on(PageActs.CHANGE, name, title).changed("title", before.title(), page.getTitle())
            .changed("roles", words(before.roles()), words(page.sortedRoles())).changed("mustStay", before.mustStay(), mustStay));
        tell(name, "described");
    }

    /**
     * Moves a page among the tabs; the first goes no further up, the last no further down.
     *
     * @param places how many places down, up if negative
     * @throws NotFoundException if the portal has no such page
     * @throws StaleDataException if somebody else moves pages at the same time
     */
    @RequiresPermission(PagePermissions.MANAGE)
    public void movePage(@NotNull String name, int places) {
        List<Page> ordered = new ArrayList<>(pages.list());
        Page page = ordered.stream().filter(each -> each.getName().equals(name)).findFirst()
            .orElseThrow(() -> new NotFoundException("pages.notFound", name));
        int target = Math.max(0, Math.min(ordered.size() - 1, ordered.indexOf(page) + places));
        ordered.remove(page);
        ordered.add(target, page);
        for (int i = 0; i < ordered.size(); i++) {
            ordered.get(i).moveTo(i);
        }
        store();
        acts.tell(PageActs.on(PageActs.MOVE, name, page.getTitle()).with("place", target + 1));
        tell(name, "moved to place " + (target + 1));
    }

    private PortalPage describe(PageInfo page) {
        Collection<Layer> all = layers.shared(page.id(), page.name()).layers().values();
        List<Layer> arranged = all.stream().filter(layer -> !layer.arrangement().saysNothing()).toList();
        Layer last = all.stream()
            .filter(layer -> layer.changedAt() != null).max(Comparator.comparing(Layer::changedAt)).orElse(null);
        int windows = arranged.stream().mapToInt(PageAdministrationService::ownWindows).sum();
        return new PortalPage(page.name(), page.title(), page.roles().stream().sorted().toList(), page.mustStay(), windows,
            arranged.size(), last == null ? null : last.changedAt(), last == null ? "" : last.changedBy());
    }

    private static int ownWindows(Layer layer) {
        return (int) layer.arrangement().placed().stream().filter(placed -> layer.windows().containsKey(placed.window())).count();
    }

    private Page add(String name, String title, Collection<String> roles) {
        if (!Page.isPortalName(name)) {
            throw new RuleViolationException("pages.administration.name", name);
        }
        if (pages.find(name).isPresent()) {
            throw new DuplicateException("pages.administration.nameTaken", name);
        }
        Page page = Page.ofPortal(name, pages.lastOrdinal() + 1);
        page.describe(allowedTitle(title), allowedRoles(roles), false);
        pages.add(page);
        store();
        acts.tell(PageActs.on(PageActs.CREATE, name, page.getTitle()).with("roles", words(roles)));
        tell(name, "created");
        return page;
    }

    /** The title's sounds, with a number if there is such a page already. */
    private String freeName(String title) {
        String sounds = Pinyin.syllables(title).replace(' ', '-');
        String base = sounds.isEmpty() ? "page" : sounds.substring(0, Math.min(sounds.length(), MADE_NAME_MAX_CHARS)).replaceAll("-$", "");
        String name = base;
        for (int number = 2; !Page.isPortalName(name) || pages.find(name).isPresent(); number++) {
            name = base + "-" + number;
        }
        return name;
    }

    private static String allowedTitle(String title) {
        String stripped = title.strip();
        if (stripped.isEmpty() || stripped.length() > Page.TITLE_MAX_CHARS || stripped.chars().anyMatch(Character::isISOControl)) {
            throw new RuleViolationException("pages.administration.title", Page.TITLE_MAX_CHARS);
        }
        return stripped;
    }

    private static Collection<String> allowedRoles(Collection<String> roles) {
        roles.stream().filter(role -> !ROLE.matcher(role).matches()).findFirst().ifPresent(role -> {
            throw new RuleViolationException("pages.rule.role", role);
        });
        return roles;
    }

    private static String words(Collection<String> names) {
        return names.stream().sorted().collect(Collectors.joining(" "));
    }

    /** Finds out now whether somebody else was quicker. */
    private void store() {
        try {
            pages.flush();
        } catch (PersistenceException e) {
            if (!Conflicts.isConflict(e)) {
                throw e;
            }
            StaleDataException stale = new StaleDataException("pages.administration.stale");
            stale.initCause(e);
            throw stale;
        }
    }

    private Page get(String name) {
        return pages.find(name).filter(page -> page.getOwner() == null)
            .orElseThrow(() -> new NotFoundException("pages.notFound", name));
    }

    private void tell(String name, String what) {
        LOG.log(Level.INFO, "page {0} {1} by {2}", name, what, currentUser.username());
        changed.fire(new PagesChanged(Set.of(name)));
    }
}
