package org.tongzhou.core.pages;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Set;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.AuditedAct;
import org.tongzhou.core.access.CurrentUser;
import org.tongzhou.core.access.RequiresLogin;
import org.tongzhou.core.access.RequiresPermission;
import org.tongzhou.core.security.Caller;
import org.tongzhou.core.security.Person;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;

/** Pages: what a person sees of them, and how the administrator sets up those of the portal from files. */
@Stateless
public class PageService {
    private static final Logger LOG = System.getLogger(PageService.class.getName());

    @Inject
    PageRepository pages;
    @Inject
    PageCatalogue catalogue;
    @Inject
    PageAssembly assembly;
    @Inject
    TabList tabs;
    @Inject
    PageFiles files;
    @Inject
    LayerShelf layers;
    @Inject
    Caller caller;
    @Inject
    CurrentUser currentUser;
    @Inject
    Acts acts;
    @Inject
    Event<PagesChanged> changed;

    /** The caller's tabs, hidden ones left out, in his order. */
    @RequiresLogin
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<PageLink> listPages() {
        return tabs.list(caller.person()).stream()
            .filter(tab -> !tab.hidden())
            .map(tab -> new PageLink(tab.name(), tab.title()))
            .toList();
    }

    /**
     * The page of this name as the caller has it, be it one of his tabs or hidden.
     *
     * @throws NotFoundException if there is none, or none that the caller may see
     */
    @RequiresLogin
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public PageDetails openPage(@NotNull String name) {
        Person person = caller.person();
        return assembly.open(catalogue.get(name, person), person);
    }

    /** All pages of the portal, whoever may see them, in the order of the tabs. */
    @RequiresPermission(PagePermissions.MANAGE)
    public Slice<PageRow> listAllPages(@NotNull PageRequest page) {
        return new Slice<>(pages.list(page).stream().map(this::row).toList(), pages.count());
    }

    private PageRow row(Page page) {
        int windows = layers.shared(page.getId(), page.getName())
            .get(LayerKey.portal(page.getName())).arrangement().placed().size();
        return new PageRow(page.getName(), page.getTitle(), windows, page.sortedRoles());
    }

    /**
     * Takes over a page file, as a whole or, if the report has problems, not at all. Pages of the same name are replaced;
     * a window whose portlet stays in its layer keeps its id and so the preferences in it. Other pages stay as they are, and so
     * do the units' and roles' layers of a page that the file tells no layers of.
     *
     * @param text JSON as {@link #exportPages} writes it, or a page list of Pluto's portal driver; at most 5 MiB characters,
     *             2 000 pages, 500 windows a layer
     */
    @RequiresPermission(PagePermissions.IMPORT)
    public ImportReport importPages(@NotNull String text) {
        PageFile file = PageFile.read(text);
        if (!file.problems().isEmpty()) {
            return ImportReport.refused(file.problems());
        }
        ImportReport report = files.importPages(file.pages(), currentUser.username());
        acts.tell(AuditedAct.of(PageActs.IMPORT).with("created", String.join(" ", report.created()))
            .with("updated", String.join(" ", report.updated())));
        LOG.log(Level.INFO, "{0} pages created, {1} replaced by {2}",
            report.created().size(), report.updated().size(), currentUser.username());
        return report;
    }

    /** All pages of the portal with their layers as a page file (JSON, to be stored as UTF-8) that {@link #importPages} reads. */
    @RequiresPermission(PagePermissions.MANAGE)
    public String exportPages() {
        acts.tell(AuditedAct.of(PageActs.EXPORT));
        return PageFileWriter.write(files.exportPages());
    }

    /**
     * Deletes a page of the portal with its windows and everybody's preferences in them.
     *
     * @throws NotFoundException if there is no such page
     */
    @RequiresPermission(PagePermissions.MANAGE)
    public void deletePage(@NotNull String name) {
        Page page = getOfPortal(name);
        pages.remove(page);
        acts.tell(PageActs.on(PageActs.DELETE, name, page.getTitle()));
        tell(name, "deleted");
    }

    private Page getOfPortal(String name) {
        return pages.find(name).filter(page -> page.getOwner() == null)
            .orElseThrow(() -> new NotFoundException("pages.notFound", name));
    }

    private void tell(String page, String what) {
        LOG.log(Level.INFO, "page {0} {1} by {2}", page, what, currentUser.username());
        changed.fire(new PagesChanged(Set.of(page)));
    }
}
