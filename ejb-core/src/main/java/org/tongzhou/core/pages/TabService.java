package org.tongzhou.core.pages;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tongzhou.core.access.RequiresLogin;
import org.tongzhou.core.notification.NotificationSender;
import org.tongzhou.core.security.Caller;
import org.tongzhou.core.security.People;
import org.tongzhou.core.security.Person;
import org.tongzhou.core.shared.LiveTopics;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.RuleViolationException;

/** The caller's tabs: pages of the portal, which he may hide and name his own way, and his own pages. */
@Stateless
public class TabService {
    private static final String SHARED = "pageShared";
    private static final int DELETED_PAGES_MAX = 20;
    private static final int COLLEAGUES_MAX = 50;
    private static final int OFFERS_MAX = 100;
    private static final String OFFERS = "/p/#offers";

    @Inject
    TabList tabs;
    @Inject
    PageCatalogue catalogue;
    @Inject
    PageRepository pages;
    @Inject
    TabRepository settings;
    @Inject
    ShareRepository shares;
    @Inject
    OwnPages ownPages;
    @Inject
    Caller caller;
    @Inject
    People people;
    @Inject
    Clock clock;
    @Inject
    Event<TabsChanged> changed;
    @Inject
    NotificationSender notifications;
    @Inject
    LiveTopics topics;

    /** All tabs in the caller's order, hidden ones included. */
    @RequiresLogin
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<PageTab> listTabs() {
        return tabs.list(caller.person());
    }

    /**
     * Adds an empty page of the caller's own after the others.
     *
     * @throws RuleViolationException if the title is empty or too long, or the caller has too many pages
     */
    @RequiresLogin
    public PageTab addTab(@NotNull String title) {
        return add(caller.person(), new OwnPageEntry(title, List.of()));
    }

    /**
     * Adds a copy of a page as the caller sees it, with his preferences, as a page of his own.
     *
     * @throws NotFoundException if the caller has no such page
     * @throws RuleViolationException if the title is empty or too long, or the caller has too many pages
     */
    @RequiresLogin
    public PageTab copyTab(@NotNull String page, @NotNull String title) {
        Person person = caller.person();
        return add(person, ownPages.describe(catalogue.get(page, person), person, title));
    }

    /**
     * Names a tab for the caller; blank gives a page of the portal its own title back.
     *
     * @throws NotFoundException if the caller has no such page
     * @throws RuleViolationException if the title is too long, or empty for an own page
     */
    @RequiresLogin
    public void renameTab(@NotNull String page, @NotNull String title) {
        Person person = caller.person();
        PageInfo info = catalogue.get(page, person);
        if (info.isOwn()) {
            getOwn(page, person).rename(OwnPages.checkTitle(title));
        } else {
            StoredTabs stored = settings.lockOrAdd(person.username());
            stored.replace(stored.settings().withTitle(page, title.isBlank() ? "" : OwnPages.checkTitle(title)));
        }
        tell(person, page);
    }

    /**
     * Takes a tab out: an own page is kept for 30 days, a page of the portal hidden; {@link #restoreTab} brings either back.
     *
     * @throws NotFoundException if the caller has no such page
     * @throws RuleViolationException if the page must stay
     */
    @RequiresLogin
    public void deleteTab(@NotNull String page) {
        Person person = caller.person();
        if (catalogue.get(page, person).isOwn()) {
            getOwn(page, person).delete(clock.instant());
            pages.listDeleted(person.username()).stream().skip(DELETED_PAGES_MAX).forEach(pages::remove);
        } else {
            if (tab(page, person).mustStay()) {
                throw new RuleViolationException("pages.tab.mustStay");
            }
            StoredTabs stored = settings.lockOrAdd(person.username());
            stored.replace(stored.settings().withHidden(page, true));
        }
        tell(person, page);
    }

    /**
     * Brings a deleted or hidden tab back.
     *
     * @throws NotFoundException if the caller has no such page any more
     * @throws RuleViolationException if the caller has too many pages
     */
    @RequiresLogin
    public PageTab restoreTab(@NotNull String page) {
        Person person = caller.person();
        Page own = pages.find(page).filter(found -> person.username().equals(found.getOwner())).orElse(null);
        if (own == null) {
            catalogue.get(page, person);
            StoredTabs stored = settings.lockOrAdd(person.username());
            stored.replace(stored.settings().withHidden(page, false));
        } else if (own.isDeleted()) {
            OwnPages.checkRoom(pages.listOwn(person.username()).size());
            own.restore();
        }
        tell(person, page);
        return tab(page, person);
    }

    /**
     * Orders the tabs; those not named follow in their present order.
     *
     * @throws NotFoundException if the caller has no such page
     * @throws RuleViolationException if a page is named twice
     */
    @RequiresLogin
    public void orderTabs(@NotNull List<String> order) {
        Person person = caller.person();
        List<String> present = tabs.list(person).stream().map(PageTab::name).toList();
        Set<String> ordered = new LinkedHashSet<>();
        for (String page : order) {
            if (!present.contains(page)) {
                throw new NotFoundException("pages.notFound", page);
            }
            if (!ordered.add(page)) {
                throw new RuleViolationException("pages.tab.twice", page);
            }
        }
        ordered.addAll(present);
        StoredTabs stored = settings.lockOrAdd(person.username());
        stored.replace(stored.settings().withOrder(new ArrayList<>(ordered)));
        tell(person, "");
    }

    /**
     * Offers colleagues a copy of a page as the caller sees it now, with his settings of its windows. An offer of the same page
     * that a colleague has not answered yet is replaced.
     *
     * @param usernames at most 50
     * @param message may be empty
     * @return how many were offered it
     * @throws NotFoundException if the caller has no such page, or there is no such colleague
     * @throws RuleViolationException if nobody else is named, too many are, or the message is too long
     */
    @RequiresLogin
    public int shareTab(@NotNull String page, @NotNull List<String> usernames, @NotNull String message) {
        Person person = caller.person();
        PageInfo info = catalogue.get(page, person);
        Set<String> colleagues = new HashSet<>(usernames);
        colleagues.remove(person.username());
        if (colleagues.isEmpty() || colleagues.size() > COLLEAGUES_MAX) {
            throw new RuleViolationException("pages.share.colleagues", COLLEAGUES_MAX);
        }
        if (message.strip().length() > Share.MESSAGE_MAX_CHARS) {
            throw new RuleViolationException("pages.share.message", Share.MESSAGE_MAX_CHARS);
        }
        for (String colleague : colleagues) {
            people.find(colleague).orElseThrow(() -> new NotFoundException("pages.share.nobody", colleague));
        }
        OwnPageEntry copy = ownPages.describe(info, person, shortened(tab(page, person).title()));
        shares.deleteEarlier(person.username(), info.id(), colleagues);
        shares.add(new Share(person.username(), info.id(), copy, message.strip(), clock.instant()), colleagues);
        notifications.send(colleagues, SHARED, List.of(people.displayName(person.username()), copy.title()), OFFERS);
        topics.fire(PageTopics.PAGES, colleagues);
        return colleagues.size();
    }

    /** A page of the portal may have a longer title than own pages. */
    private static String shortened(String title) {
        return title.length() <= Page.OWN_TITLE_MAX_CHARS ? title : title.substring(0, Page.OWN_TITLE_MAX_CHARS);
    }

    /** The pages that colleagues offer the caller, newest first; at most 100. */
    @RequiresLogin
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<ShareOffer> listOffers() {
        return shares.list(caller.person().username(), OFFERS_MAX).stream()
            .map(offer -> offer.getShare().offer(offer.getId(), people.displayName(offer.getShare().getFromUsername())))
            .toList();
    }

    /**
     * Makes an offered page the caller's own.
     *
     * @throws NotFoundException if the caller has no such offer
     * @throws RuleViolationException if the caller has too many pages
     */
    @RequiresLogin
    public PageTab acceptOffer(long id) {
        Person person = caller.person();
        Offer offer = getOffer(id, person);
        OwnPageEntry page = offer.getShare().page();
        PageTab tab = add(person, new OwnPageEntry(distinct(page.title(), offer, person), page.windows()));
        end(offer, person);
        return tab;
    }

    /** @throws NotFoundException if the caller has no such offer */
    @RequiresLogin
    public void declineOffer(long id) {
        Person person = caller.person();
        end(getOffer(id, person), person);
        tell(person, "");
    }

    private void end(Offer offer, Person person) {
        notifications.settle(person.username(), SHARED,
            List.of(people.displayName(offer.getShare().getFromUsername()), offer.getShare().page().title()));
        shares.remove(offer);
    }

    /** Two tabs of one title are told apart by whose the page was. */
    private String distinct(String title, Offer offer, Person person) {
        boolean taken = tabs.list(person).stream().anyMatch(tab -> tab.title().equals(title));
        return taken ? shortened(people.displayName(offer.getShare().getFromUsername()) + " · " + title) : title;
    }

    /** The caller's own pages with his preferences in them as a file (JSON, to be stored as UTF-8) for {@link #importOwnPages}. */
    @RequiresLogin
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public String exportOwnPages() {
        Person person = caller.person();
        return OwnPageFile.write(tabs.list(person).stream().filter(PageTab::own)
            .map(tab -> ownPages.describe(catalogue.get(tab.name(), person), person, tab.title()))
            .toList());
    }

    /**
     * Adds the pages of a file to the caller's own; none if the report has problems. Portlets that the caller may not use
     * are taken over and not shown.
     *
     * @param text JSON as {@link #exportOwnPages} writes it; at most 5 MiB characters, 20 pages, 40 windows a page
     * @throws RuleViolationException if the caller would have too many pages
     */
    @RequiresLogin
    public ImportReport importOwnPages(@NotNull String text) {
        Person person = caller.person();
        OwnPageFile file = OwnPageFile.read(text);
        if (!file.problems().isEmpty()) {
            return ImportReport.refused(file.problems());
        }
        List<String> created = file.pages().stream().map(page -> add(person, page).name()).toList();
        List<PortletReference> portlets = file.pages().stream().flatMap(page -> page.windows().stream())
            .map(OwnPageEntry.OwnWindowEntry::portlet).distinct().toList();
        return new ImportReport(created, List.of(), portlets, List.of());
    }

    private PageTab add(Person person, OwnPageEntry entry) {
        Page page = ownPages.add(person.username(), entry);
        tell(person, page.getName());
        return new PageTab(page.getName(), page.getTitle(), true, false, false);
    }

    private Page getOwn(String name, Person person) {
        return pages.find(name).filter(page -> person.username().equals(page.getOwner()) && !page.isDeleted())
            .orElseThrow(() -> new NotFoundException("pages.notFound", name));
    }

    private Offer getOffer(long id, Person person) {
        return shares.find(person.username(), id).orElseThrow(() -> new NotFoundException("pages.share.offerNotFound"));
    }

    private PageTab tab(String page, Person person) {
        return tabs.list(person).stream().filter(tab -> tab.name().equals(page)).findFirst()
            .orElseThrow(() -> new NotFoundException("pages.notFound", page));
    }

    private void tell(Person person, String page) {
        changed.fire(new TabsChanged(person.username(), page.isEmpty() ? Set.of() : Set.of(page)));
    }
}
