package org.tongzhou.core.pages;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tongzhou.core.access.CurrentUser;
import org.tongzhou.core.access.RequiresLogin;
import org.tongzhou.core.access.RequiresPermission;
import org.tongzhou.core.pages.PageCatalogue.CatalogueLink;
import org.tongzhou.core.pages.PageEntry.WindowEntry;
import org.tongzhou.core.security.AccountDirectory;
import org.tongzhou.core.security.AccountRights;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;

/** Pages: what a person sees of them, and how the administrator sets them up from files. */
@Stateless
public class PageService {
    private static final Logger LOG = System.getLogger(PageService.class.getName());

    @Inject
    PageRepository pages;
    @Inject
    PageCatalogue catalogue;
    @Inject
    AccountDirectory accounts;
    @Inject
    CurrentUser currentUser;
    @Inject
    Event<PagesChanged> changed;

    /** The pages that the caller may see, in the order of the tabs. */
    @RequiresLogin
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<PageLink> listPages() {
        Set<String> roles = rolesOfCaller();
        return catalogue.links().stream()
            .filter(link -> link.isVisibleTo(roles))
            .map(CatalogueLink::link)
            .toList();
    }

    /**
     * The page of this name with its windows.
     *
     * @throws NotFoundException if there is none, or none that the caller may see
     */
    @RequiresLogin
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public PageDetails openPage(@NotNull String name) {
        return catalogue.find(name)
            .filter(page -> page.isVisibleTo(rolesOfCaller()))
            .orElseThrow(() -> new NotFoundException("pages.notFound", name))
            .details();
    }

    /** All pages, whoever may see them, in the order of the tabs. */
    @RequiresPermission(PagePermissions.MANAGE)
    public Slice<PageRow> listAllPages(@NotNull PageRequest page) {
        return new Slice<>(pages.listWhole(page).stream().map(Page::row).toList(), pages.count());
    }

    /**
     * Takes over a page file, as a whole or, if the report has problems, not at all. Pages of the same name are replaced;
     * a window whose portlet stays on its page keeps its id and so the preferences in it. Other pages stay as they are.
     *
     * @param text JSON as {@link #exportPages} writes it, or a page list of Pluto's portal driver; at most 5 MiB characters,
     *             2 000 pages, 500 windows a page
     */
    @RequiresPermission(PagePermissions.IMPORT)
    public ImportReport importPages(@NotNull String text) {
        PageFile file = PageFile.read(text);
        if (!file.problems().isEmpty()) {
            return ImportReport.refused(file.problems());
        }
        List<String> created = new ArrayList<>();
        List<String> updated = new ArrayList<>();
        Set<PortletReference> portlets = new LinkedHashSet<>();
        int nextOrdinal = pages.lastOrdinal() + 1;
        for (PageEntry entry : file.pages()) {
            Optional<Page> known = pages.find(entry.name());
            Page page = known.isPresent() ? known.get() : new Page(entry.name(), nextOrdinal++);
            page.describe(entry);
            if (known.isEmpty()) {
                pages.add(page);
            }
            (known.isPresent() ? updated : created).add(entry.name());
            entry.windows().stream().map(WindowEntry::portlet).forEach(portlets::add);
        }
        LOG.log(Level.INFO, "{0} pages created, {1} replaced by {2}",
            created.size(), updated.size(), currentUser.username());
        Set<String> names = new HashSet<>(created);
        names.addAll(updated);
        changed.fire(new PagesChanged(names));
        return new ImportReport(created, updated, List.copyOf(portlets), List.of());
    }

    /** All pages as a page file (JSON, to be stored as UTF-8) that {@link #importPages} reads. */
    @RequiresPermission(PagePermissions.MANAGE)
    public String exportPages() {
        return PageFileWriter.write(pages.listWhole().stream().map(Page::entry).toList());
    }

    /**
     * Deletes a page with its windows and everybody's preferences in them.
     *
     * @throws NotFoundException if there is no such page
     */
    @RequiresPermission(PagePermissions.MANAGE)
    public void deletePage(@NotNull String name) {
        pages.remove(pages.find(name).orElseThrow(() -> new NotFoundException("pages.notFound", name)));
        LOG.log(Level.INFO, "page {0} deleted by {1}", name, currentUser.username());
        changed.fire(new PagesChanged(Set.of(name)));
    }

    private Set<String> rolesOfCaller() {
        return accounts.find(currentUser.username()).map(AccountRights::roles).orElse(Set.of());
    }
}
